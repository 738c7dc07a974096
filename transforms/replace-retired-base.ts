import { callsOf } from '../src/calls.ts';
import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import { whyNotAnotherSystem, whyNotTemurin } from '../src/images/move.ts';
import { savingOf } from '../src/images/savings.ts';
import { successorOf } from '../src/images/successor.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const replaceRetiredBase: Transform = {
  name: 'replace-retired-base',
  summary: 'replace base images that are no longer built',
  why:
    'The `openjdk` image has had no release since 2022-08, `java` none since 2017-06, and distroless images of Debian 12 none since 2026-09 ' +
    '(docker-library/official-images, GoogleContainerTools/distroless): they still pull, with every hole that was found since. eclipse-temurin builds the same ' +
    'versions of Java, distroless the same images on Debian 13. What lies in the dead layers cannot be made smaller: an image without updates gets them as a ' +
    'layer on top, and nobody else pulls the same base any more. Versions are never changed: where the version itself is dead, as with `node:14`, ' +
    'slimify says so and leaves it.',
  example: {
    lines: ['FROM openjdk:11-jre-slim', 'COPY app.jar /app.jar', 'CMD ["java", "-jar", "/app.jar"]'],
  },
  safety: 'unsafe',
  risk:
    'eclipse-temurin stands on Ubuntu where openjdk stood on Debian or Oracle Linux: packages may have other names or be gone, the locale is en_US.UTF-8, and ' +
    'Java lies in /opt/java/openjdk; scripts that cannot be read may count on the old one. A newer patch release of Java switches off old TLS versions. ' +
    'distroless on Debian 13 has a newer glibc and OpenSSL 3: what was linked against the libssl1.1 of Debian 10 and 11 does not start. Build and test the image',
  mentions: ['openjdk', 'java', 'distroless', 'node'],
  waste: [],
  config: ['Entrypoint', 'Cmd', 'Env'],
  *find(file, context) {
    for (const stage of file.stages) {
      const found = stage.ships && stage.parent === undefined ? judge(file, stage, context) : undefined;
      if (found !== undefined) yield found;
    }
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image, from } = stage;
  const span = { start: image.start, end: image.end };
  const successor = successorOf(image, from.flags.find(({ name }) => name === 'platform')?.value);
  if (successor === undefined) return undefined;
  if (typeof successor === 'string') return { span, reason: successor };
  const { edit, to, name, until, suite } = successor;
  const isJava = to.variant !== 'distroless';
  const reason =
    whyNotAnotherSystem(stage) ??
    (isJava ? whyNotTemurin(file, stage, callsOf(file, stage, context), suite, to) : undefined);
  if (reason !== undefined) return { span, reason };
  const old = describe(image);
  const saving = old && savingOf(old, to);
  const named = image.text.slice(0, edit.start - image.start) + edit.text + image.text.slice(edit.end - image.start);
  const said = until === undefined ? `${name} is no longer updated` : `${name} has not been updated since ${until}`;
  const message = `${said}, ${named} is${saving === undefined ? '' : `: ${saving.text}`}`;
  return { span, message, edits: [edit], ...(saving && { savesPulled: saving.bytes }) };
}
