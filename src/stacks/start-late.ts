import { callsOf, nameOfPlace } from '../calls.ts';
import type { Program } from './interpreted.ts';

/** What installs or compiles. */
const installing =
  /\b(pip3? install|poetry install|pipenv install|uv (sync|pip)|bundle (install|update)|gem install|apt-get|apk add|npm |yarn install|playwright install)/;

/** Why what a container starts may count on what builds, scripts that the build context shows included; undefined when it does not. */
export function startsLate({ file, halves, context }: Program): string | undefined {
  const { commands, texts } = callsOf(file, halves.stage, context);
  for (const call of commands.filter(({ instruction }) => /^(CMD|ENTRYPOINT)$/.test(instruction.keyword))) {
    const words = [call.command.name, ...call.command.args.map(({ value }) => value)].join(' ');
    if (/^(sh|bash|dash|ash|zsh)( -[il]+| --login)*$|^tail -[fF] \/dev\/null$|^sleep infinity$/.test(words))
      return `${nameOfPlace(file, call)} starts ${words}: what is run in the container is not known`;
  }
  const late = texts.find(
    ({ instruction, text }) => /^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(instruction.keyword) && installing.test(text),
  );
  return late && 'what a container starts installs more';
}
