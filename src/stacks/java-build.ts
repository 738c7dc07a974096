import { isIn } from '../paths.ts';
import { placeOf } from '../folders.ts';
import type { Command } from '../shell.ts';
import { operandsOf } from './commands.ts';
import type { Step } from './commands.ts';

const gradleTask = /(^|:)(assemble|build|install|installDist|installBootDist|distTar|distZip|bootWar|war|\w*[jJ]ar)$/;

/** Whether a command builds something that can be started. */
export function isBuild({ command }: Step): boolean {
  const words = operandsOf(command);
  switch (command.name) {
    case 'mvn':
    case 'mvnd':
    case 'mvnw':
      return words.some((word) => /^(package|install|verify|deploy|assembly:\w+|spring-boot:repackage)$/.test(word));
    case 'gradle':
    case 'gradlew':
      return words.some((word) => gradleTask.test(word));
    case 'ant':
    case 'javac':
      return true;
    case 'sbt':
      return words.some((word) => /(^|\/)assembly$/.test(word));
    case 'java':
      return extracts(command);
    case 'jar':
      return /^-?c|^--create$/.test(command.args[0]?.value ?? '');
    default:
      return false;
  }
}

/** Whether a command builds a path: in the folder that its tool writes to, or one that it is told. */
export function buildsInto({ command, folder }: Step, path: string): boolean {
  const values = command.args.map(({ value }) => value);
  const after = (pattern: RegExp): string | undefined => {
    const i = values.findIndex((value) => pattern.test(value));
    return i === -1 ? undefined : values[i + 1];
  };
  switch (command.name) {
    case 'javac': {
      const target = after(/^-d$/);
      // without it a class lies beside its source
      if (target === undefined)
        return values.some((value) => value.endsWith('.java') && isIn(placeOf(folder, value), path) && path !== '/');
      return placeOf(folder, target) === path;
    }
    case 'ant':
      return false;
    case 'java': {
      const jar = values[values.indexOf('-jar') + 1] ?? '';
      const target = after(/^--destination$/) ?? jar.replace(/^.*\/|\.jar$/g, '');
      return isIn(
        path,
        placeOf(
          folder,
          values.some((value) => value.endsWith('layertools')) ? (after(/^--destination$/) ?? '.') : target,
        ),
      );
    }
    case 'jar': {
      const short = /^-?c\w*f/.test(values[0] ?? '') ? values[1] : undefined;
      const target = short ?? after(/^(--file|-f)$/) ?? values.find((value) => value.startsWith('--file='))?.slice(7);
      return target !== undefined && placeOf(folder, target) === path;
    }
    case 'gradle':
    case 'gradlew': {
      const project = placeOf(folder, after(/^(-p|--project-dir)$/) ?? '.');
      return isIn(path, project) && /\/build\/(libs|install|classes)\//.test(`${path}/`);
    }
    default: {
      const pom = after(/^(-f|--file)$/);
      const project = pom === undefined ? folder : placeOf(folder, pom.replace(/[^/]*\.xml$/, '') || '.');
      return isIn(path, project) && /\/target\//.test(`${path}/`);
    }
  }
}

/** Whether Spring Boot takes its own jar apart. */
function extracts({ args }: Command): boolean {
  const values = args.map(({ value }) => value);
  return (
    values.some((value) => /^-Djarmode=(layer)?tools$/.test(value)) &&
    values.includes('extract') &&
    !values.includes('--layers')
  );
}
