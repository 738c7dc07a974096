import { joinNative, nothing } from '../needs/native.ts';
import type { Installing, Native } from '../needs/native.ts';

/** What gem or bundler need to install a project or named gems; undefined when they install nothing. */
export function rubyNative(program: string, { words, read }: Installing): Native | undefined {
  const operands = words.filter((word) => !word.startsWith('-'));
  const [verb = program.startsWith('bundle') ? 'install' : '', ...names] = operands;
  if (program === 'gem') {
    if (verb === 'update')
      return {
        ...nothing,
        unseen: names.length === 0 && !words.includes('--system') ? ['which gems are built cannot be told'] : [],
      };
    return /^(install|i)$/.test(verb) ? joinNative(names.map((name) => ofName(name.replace(/:.*/, '')))) : undefined;
  }
  if (!/^(install|update|i)$/.test(verb)) return undefined;
  const lock = read('Gemfile.lock');
  if (lock === undefined) return { ...nothing, more: true, unseen: ['Gemfile.lock is not shown by the build context'] };
  const own: Native = { ...nothing, more: true, needs: /^GIT\r?$/m.test(lock) ? [['command', 'git']] : [] };
  return joinNative([own, ...[...gemsIn(lock)].map(([name, isBuilt]) => ofGem(name, isBuilt))]);
}

/** The gems that a Gemfile.lock names, and whether there is one with binaries for Linux. */
export function gemsIn(lock: string): ReadonlyMap<string, boolean> {
  const gems = new Map<string, boolean>();
  for (const [, name = '', version = ''] of lock.matchAll(/^ {4}(\S+) \(([^)]*)\)/gm))
    gems.set(name, gems.get(name) === true || /-x86_64-linux(-gnu)?$/.test(version));
  return gems;
}

/** Whether a gem is compiled, by its name; undefined for one that is not known. */
export function isCompiled(name: string): boolean | undefined {
  if (native.has(name)) return true;
  return pure.test(name) ? false : undefined;
}

/** A gem with all that it depends on. */
function ofName(name: string): Native {
  if (native.has(name)) return ofGem(name, false);
  const own: Native = { ...nothing, programs: (programsOf.get(name) ?? name).split(' ') };
  if (
    /^(bundler|rake|rack|thor|foreman|rubygems-update|tilt|haml|mustache|mustermann|i18n|dotenv|rexml|bundler-audit|public_suffix|gem-release|mime-types)$/.test(
      name,
    )
  )
    return own;
  return {
    ...own,
    more: true,
    unseen: [`whether the gem ${name}, or one that it depends on, is compiled is not known`],
  };
}

/** `isBuilt`: whether there is a gem with binaries for Linux. */
function ofGem(name: string, isBuilt: boolean): Native {
  const programs = (programsOf.get(name) ?? name).split(' ');
  const own: Native = { ...nothing, programs };
  const needs = native.get(name);
  if (needs !== undefined) {
    const [loads, builds] = needs;
    const compile: Native['needs'] = isBuilt ? [] : [['command', 'gcc'], ['command', 'make'], ...builds];
    return {
      ...own,
      needs: [...loads, ...compile],
      unseen: isBuilt ? [] : [`the gem ${name} is compiled when it is installed`],
    };
  }
  return pure.test(name) ? own : { ...own, more: true, unseen: [`whether the gem ${name} is compiled is not known`] };
}

type List = Native['needs'];

/** Gems with native code: what they load, and what compiling them needs beside gcc and make. */
const native: ReadonlyMap<string, readonly [loads: List, builds: List]> = new Map([
  ['pg', [[['library', 'libpq.so.5']], [['header', 'postgresql/libpq-fe.h']]]],
  ['mysql2', [[['library', 'libmariadb.so.3']], [['header', 'mariadb/mysql.h']]]],
  ['sqlite3', [[], [['header', 'sqlite3.h']]]],
  ['rmagick', [[['command', 'convert']], [['command', 'pkg-config']]]],
  [
    'curb',
    [
      [['library', 'libcurl.so.4']],
      [
        ['header', 'curl/curl.h'],
        ['command', 'curl-config'],
      ],
    ],
  ],
  [
    'charlock_holmes',
    [
      [],
      [
        ['header', 'unicode/utypes.h'],
        ['command', 'g++'],
      ],
    ],
  ],
  ['eventmachine', [[], [['command', 'g++']]]],
  ['nokogiri', [[], []]],
  ['mini_racer', [[], [['command', 'g++']]]],
  ['sassc', [[], [['command', 'g++']]]],
  ['therubyracer', [[], [['command', 'g++']]]],
  [
    'libv8',
    [
      [],
      [
        ['command', 'g++'],
        ['command', 'python3'],
      ],
    ],
  ],
  ['snappy', [[], [['command', 'g++']]]],
  ['rugged', [[], [['command', 'cmake']]]],
  ['grpc', [[], [['command', 'g++']]]],
  ['google-protobuf', [[], []]],
  ['ruby-vips', [[['library', 'libvips.so.42']], []]],
  ['mini_magick', [[['command', 'convert']], []]],
  ['psych', [[['library', 'libyaml-0.so.2']], [['header', 'yaml.h']]]],
  ['ffi', [[['library', 'libffi.so.8']], []]],
  ['unf_ext', [[], [['command', 'g++']]]],
  ['re2', [[], [['command', 'g++']]]],
  ['rdkafka', [[], [['command', 'g++']]]],
  ['oj', [[], []]],
  ...(
    'bcrypt bcrypt_pbkdf nio4r puma msgpack bootsnap byebug bindex racc bigdecimal date strscan json stringio io-console hiredis redcarpet ' +
    'websocket-driver jaro_winkler unicorn kgio raindrops thin passenger yajl-ruby debug_inspector binding_of_caller debug rbtree levenshtein-ffi ' +
    'http_parser.rb llhttp-ffi ox hitimes concurrent-ruby-ext jemalloc cbor digest-crc ed25519 rbnacl fast_blank escape_utils posix-spawn ' +
    'commonmarker prism rbs nkf openssl zlib etc erb cgi ruby-prof stackprof memory_profiler-ext lz4-ruby zstd-ruby bitset sequel_pg tiny_tds ' +
    'dalli-ext murmurhash3 xxhash rdiscount github-markdown RedCloth hpricot trilogy cld3 ruby-filemagic'
  )
    .split(' ')
    .map((name): [string, readonly [List, List]] => [name, [[], []]]),
]);

/** Gems that are Ruby alone. */
const pure =
  /^(rails|action\w+|active\w+|railties|rake|rack(-.*)?|rackup|bundler|thor|i18n|tzinfo(-data)?|concurrent-ruby|minitest|mail|mini_mime|net-.*|globalid|builder|erubi|crass|loofah|rails-.*|sprockets(-rails)?|method_source|zeitwerk|timeout|sinatra(-.*)?|mustermann|tilt|rspec(-.*)?|rubocop(-.*)?|parser|ast|parallel|rainbow|regexp_parser|ruby-progressbar|unicode-display_width|unicode-emoji|diff-lcs|addressable|public_suffix|multi_json|multipart-post|faraday(-.*)?|httparty|rest-client|mime-types(-data)?|netrc|http-cookie|domain_name|http-accept|jwt|devise|warden|orm_adapter|responders|sidekiq|connection_pool|redis(-.*)?|dotenv(-rails)?|pry(-rails|-doc)?|coderay|haml(-rails)?|slim(-rails)?|temple|kaminari(-.*)?|will_paginate|simplecov(-html|_json_formatter)?|docile|capybara|xpath|webmock|vcr|hashdiff|factory_bot(_rails)?|factory_girl(_rails)?|faker|shoulda(-.*)?|database_cleaner(-.*)?|timecop|guard(-.*)?|listen|rb-fsevent|rb-inotify|spring(-.*)?|web-console|turbolinks(-source)?|turbo-rails|stimulus-rails|importmap-rails|jsbundling-rails|cssbundling-rails|propshaft|jbuilder|uglifier|execjs|coffee-(rails|script|script-source)|jquery-rails|sass|sass-rails|bootstrap(-sass)?|autoprefixer-rails|popper_js|font-awesome-rails|aws-.*|jmespath|excon|fog-.*|carrierwave|paperclip|marcel|image_processing|stripe|sequel|dry-.*|hanami.*|grape(-.*)?|graphql|pundit|cancancan|rolify|friendly_id|paper_trail|delayed_job.*|resque.*|whenever|chronic|chronic_duration|colorize|awesome_print|terminal-table|tty-.*|pastel|slop|optimist|highline|gli|commander|jekyll(-.*)?|liquid|kramdown(-.*)?|rouge|safe_yaml|mercenary|pathutil|forwardable-extended|em-websocket|ruby2_keywords|base64|drb|logger|mutex_m|securerandom|benchmark|ostruct|pp|prettyprint|tsort|uri|useragent|reline|irb|rdoc|fiber-.*|console|async(-.*)?|protocol-.*|traces|metrics|mono_logger|sentry-.*|newrelic_rpm|rollbar|honeybadger|airbrake|bugsnag|lograge|request_store|foreman|fpm|capistrano.*|sshkit|net-ssh|net-scp|airbrussh|octokit|sawyer|gitlab|webrick|selenium-webdriver|rubyzip|childprocess|websocket|matrix|nested_form|simple_form|formtastic|ransack|roo|axlsx.*|caxlsx.*|prawn.*|pdf-core|ttfunk|rqrcode.*|chunky_png|tzinfo|thread_safe|arel|hike|polyglot|treetop|journey|erubis|multi_xml|hashie|omniauth.*|oauth2?|snaky_hash|version_gem|statsd-ruby|prometheus-client|raindrops-client|shotgun|compass.*|fssm|chef-.*|inspec.*|knife.*|mixlib-.*|kitchen.*|travis|rubygems-update|gemstash|rb-readline|rubyforge|bundler-audit|brakeman|solargraph|reek|rails_best_practices|premailer(-rails)?|css_parser|htmlentities|nenv|notiffany|lumberjack|shellany|formatador|backports|tomlrb|toml|gems|geminabox)$/;

const programsOf: ReadonlyMap<string, string> = new Map([
  ['bundler', 'bundle bundler'],
  ['railties', 'rails'],
  ['rails', 'rails'],
  ['rspec-core', 'rspec'],
  ['foreman', 'foreman'],
  ['sass', 'sass scss'],
  ['unicorn', 'unicorn unicorn_rails'],
  ['puma', 'puma pumactl'],
  ['compass', 'compass'],
]);
