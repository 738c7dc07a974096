import { rootOf } from '../dockerfile.ts';
import type { Stage } from '../dockerfile.ts';
import { officialName } from './reference.ts';

/** What the image that a stage stands on gives a variable, where all its versions agree; undefined for what is not known. */
export function imageVariable(stage: Stage | undefined, name: string): string | undefined {
  if (stage === undefined || name !== 'GOPATH') return undefined;
  const { image } = rootOf(stage);
  // `ENV GOPATH /go` since golang 1.2
  const isSet = image.resolved !== undefined && officialName(image) === 'golang';
  return isSet && !stage.settings.has('ARG GOPATH') ? '/go' : undefined;
}
