import type { Command } from '../shell.ts';

/**
 * What a stage may need of an image that its smaller sibling lacks: the programs of a JDK (its `bin` folder in Java 8 to 26), of the .NET SDK, of
 * the CUDA toolkit, and programs that work with them.
 */
export interface Kit {
  /** What it is called in a sentence. */
  readonly name: string;
  /** The program, and the verb that tells it apart, that a command needs of the kit; undefined for one that runs without it. */
  readonly needOf: (command: Command) => string | undefined;
  /** What else the larger image has: programs, and the package of the distribution that brings each. */
  readonly beside: ReadonlyMap<string, string>;
  /** Files and modules of the kit, in any text. */
  readonly files: RegExp;
  /** Servers and tools that are known to work with the kit by themselves, in any text. */
  readonly friends: RegExp;
}

const jdkTools = words(
  'appletviewer extcheck idlj jaotc jar jarsigner javac javadoc javah javap jcmd jconsole jdb jdeprscan jdeps jfr jhat jhsdb jimage jinfo jlink jmap jmod ' +
    'jpackage jps jrunscript jshell jstack jstat jstatd jvisualvm jwebserver native2ascii rmic schemagen serialver wsgen wsimport xjc',
);
/** binutils are there for `jlink --strip-debug`. */
const binutils = 'addr2line ar as ld nm objcopy objdump ranlib readelf size strings strip';
const javaBuilders = words(
  'ant bazel bazelisk gradle gradlew groovyc jbang kotlinc lein mill mvn mvnd mvnw sbt scalac sdk sdkmanager',
);

/** The Java compiler and the tools around it. */
export const jdk: Kit = {
  name: 'the JDK',
  needOf: (command) =>
    named(command, (name) => jdkTools.has(name) || javaBuilders.has(name) || jdk.beside.has(name)) ??
    installedBy(command).find((word) => javaBuilders.has(word) || word === 'leiningen' || word === 'maven'),
  beside: new Map(binutils.split(' ').map((name) => [name, 'binutils'])),
  files:
    /\b(tools|dt)\.jar\b|\bcom\.sun\.tools\b|\bjdk\.(attach|compiler|jartool|javadoc|jconsole|jdeps|jdi|jlink|jpackage|jshell)\b|\bJAVA_HOME\}?\/(include|jmods)\b/,
  friends:
    /(?<!server\.)\b(android|catalina|glassfish|gradle|jboss|jenkins|jetty|leiningen|maven|payara|sdkman|tomcat|tomee|weblogic|websphere|wildfly)\b/i,
};

/** Programs of the .NET SDK, and others that build with it. */
const sdkTools = words('csc csi fsi msbuild nuget paket powershell pwsh');

/** The .NET SDK and what its image has beside it. */
export const dotnetSdk: Kit = {
  name: 'the .NET SDK',
  needOf(command) {
    if (command.name !== 'dotnet')
      return named(command, (name) => sdkTools.has(name) || dotnetSdk.beside.has(name) || name.startsWith('dotnet-'));
    const verb = command.args.find(
      ({ value }) => !/^--?(info|list-|roll-forward|fx-version|depsfile|additional)/.test(value),
    );
    const isProgram = verb === undefined || verb.value === 'exec' || /\.(dll|exe)$/i.test(verb.value);
    return isProgram ? undefined : `dotnet ${verb.value}`;
  },
  beside: new Map(['curl', 'git', 'wget'].map((name) => [name, name])),
  files: /\.dotnet\/tools\b|\/usr\/share\/dotnet\/sdk\b|\bMSBuildSDKsPath\b/,
  friends: /\b(azure-functions-core-tools|omnisharp|vsdbg)\b/i,
};

const cudaTools = words(
  'bazel c++ cc cicc clang clang++ cmake cuda-gdb cuda-memcheck cuobjdump fatbinary g++ gcc make meson ncu ninja nvcc nvdisasm nvlink nvprof nvprune nsys ptxas scons',
);

/** The CUDA compiler, its headers and what else is there to compile with. */
export const cuda: Kit = {
  name: 'the CUDA toolkit',
  needOf(command) {
    const { name, args } = command;
    const values = args.map(({ value }) => value);
    // what is no plain name of a package may be compiled
    const isBuilt = /^(-[re]|--(requirement|editable|no-binary).*|\.+.*|git\+.*|.*\$.*)$/;
    if (/^pip[\d.]*$/.test(name) && values.includes('install') && values.some((value) => isBuilt.test(value)))
      return `${name} install`;
    if (/^(python[\d.]*)$/.test(name) && values.some((value) => /(^|\/)setup\.py$/.test(value)))
      return `${name} setup.py`;
    return named(command, (tool) => cudaTools.has(tool));
  },
  beside: new Map(),
  files: /\/usr\/local\/cuda[^\s:"']*\/(include|nvvm|bin\/nvcc)\b|\bTORCH_CUDA_ARCH_LIST\b|\bCUDA_ARCH\w*\b/,
  friends: /\b(apex|cupy|deepspeed|flash-attn|flash_attn|horovod|jupyter\w*|pycuda|triton|xformers)\b/i,
};

/** The words of a command that installs packages; none of another one. */
export function installedBy({ name, args }: Command): readonly string[] {
  const values = args.map(({ value }) => value);
  const isManager = /^(apk|apt|apt-get|aptitude|dnf|microdnf|tdnf|yum)$/.test(name);
  return isManager && values.some((value) => /^(add|install)$/.test(value)) ? values : [];
}

/** Programs that are given the name of another one to do something with. */
const carriers = words(
  'alternatives command find ln ls parallel timeout type update-alternatives watch which xargs gosu su-exec setpriv',
);

/** The name of the program of a command, or of one that it is given, that a kit has. */
function named({ name, args, program }: Command, has: (name: string) => boolean): string | undefined {
  const own = name === '' ? baseName(program.at(-1)?.value ?? '') : name;
  if (has(own)) return own;
  const isCarrier = carriers.has(own);
  for (const { value } of args) {
    const other = baseName(value);
    if ((isCarrier || /\/s?bin\//.test(value)) && has(other)) return other;
  }
  return undefined;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
