import { aptCases } from './apt.ts';
import type { Cases } from './case.ts';
import { generate } from './generate.ts';
import { hazardCases } from './hazards.ts';
import { languageCases } from './languages.ts';
import { layerCases } from './layers.ts';

/** Everything that is built before and after: written by hand, and put together by the generator. */
export const cases: Cases = { ...aptCases, ...hazardCases, ...languageCases, ...layerCases, ...generate(36, 3) };
