import { aptCases } from './apt.ts';
import { cacheCases } from './caches.ts';
import type { Cases } from './case.ts';
import { downloadCases } from './downloads.ts';
import { generate } from './generate.ts';
import { hazardCases } from './hazards.ts';
import { languageCases } from './languages.ts';
import { layerCases } from './layers.ts';
import { packageCases } from './packages.ts';
import { systemCases } from './system.ts';

/** Everything that is built before and after: written by hand, and put together by the generator. */
export const cases: Cases = {
  ...aptCases,
  ...cacheCases,
  ...downloadCases,
  ...hazardCases,
  ...languageCases,
  ...layerCases,
  ...packageCases,
  ...systemCases,
  ...generate(36, 3),
};
