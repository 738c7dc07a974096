/**
 * Gems of which all is known that they depend on, in every version: those of these that are compiled, look for a program or stand in this list
 * themselves; the others are Ruby alone (rubygems.org, `gem dependency`). What is not in the list may depend on anything.
 */
const closed: ReadonlyMap<string, string> = new Map(
  (
    `actionpack: nokogiri racc activesupport|activemodel: activesupport|activerecord: activesupport|activesupport: bigdecimal json|addressable:|` +
    `aws-sdk-s3: bigdecimal|bcrypt:|bootsnap: msgpack|builder:|bundler:|byebug:|bigdecimal:|capybara: nokogiri racc|chromedriver-helper: nokogiri racc|` +
    `coderay:|coffee-rails: execjs rails|concurrent-ruby:|connection_pool:|cssbundling-rails: rails|dalli:|database_cleaner: activerecord|debug: psych|` +
    `devise: bcrypt rails|dotenv:|dotenv-rails: rails|erubis:|eventmachine:|execjs:|factory_bot: activesupport|factory_bot_rails: rails|faker:|` +
    `faraday: json|ffi:|foreman:|haml:|httparty: bigdecimal|i18n:|importmap-rails: rails|jbuilder: rails|jquery-rails: rails|jsbundling-rails: rails|json:|` +
    `jwt:|kaminari: rails|kramdown:|listen: ffi|lograge: rails|logger:|mail: date|mailcatcher: eventmachine sqlite3 thin|minitest:|mongo: bson|` +
    `msgpack:|mustache:|mustermann:|mysql2: bigdecimal|nokogiri: racc|octokit: json|oj: bigdecimal|ox: bigdecimal|pg:|propshaft: rails|pry:|puma: nio4r|` +
    `rack:|rack-attack:|rack-cors:|rack-protection:|rack-test:|rackup:|rails: nokogiri racc nio4r date psych stringio websocket-driver activesupport|` +
    `railties: rails|rake:|rake-compiler:|redis:|rexml:|rest-client: unf_ext|rouge:|rspec:|rspec-rails: rails|rubocop: racc json prism|sass: ffi|` +
    `sass-rails: sassc ffi rails|sassc: ffi|sassc-rails: sassc ffi rails|selenium-webdriver: bigdecimal|sequel: bigdecimal|shotgun:|sidekiq: json|` +
    `simplecov:|sinatra:|sinatra-contrib:|slim:|solid_cable: rails|solid_cache: rails|solid_queue: rails|spring:|spring-watcher-listen: ffi|sprockets:|` +
    `sprockets-rails: rails|sqlite3:|stimulus-rails: rails|stringio:|thin: eventmachine|thor:|tilt:|timecop:|turbo-rails: rails|turbolinks:|tzinfo:|` +
    `tzinfo-data:|uglifier: execjs json|unicorn: kgio raindrops|web-console: bindex rails|webdrivers: nokogiri racc|webrick:|will_paginate:|yajl-ruby:`
  )
    .split('|')
    .map((row): [string, string] => {
      const colon = row.indexOf(':');
      return [row.slice(0, colon), row.slice(colon + 1).trim()];
    }),
);

/** The gems that named ones bring along, as far as it matters; a text names the one of which that is not known. */
export function broughtBy(names: readonly string[]): ReadonlySet<string> | { readonly unknown: string } {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const others = closed.get(name);
    if (others === undefined && names.includes(name)) return { unknown: name };
    open.push(...(others ?? '').split(' ').filter((one) => one !== ''));
  }
  return found;
}

/** Whether all is known of a gem: if it is not among those that are compiled, it is Ruby alone. */
export function isClosed(name: string): boolean {
  return closed.has(name);
}

/** The gems that a Gemfile names, whatever the group; undefined where it says them in another way than by their names alone. */
export function namedIn(gemfile: string): readonly string[] | undefined {
  const code = gemfile.replace(/(^|\s)#.*$/gm, '$1');
  if (
    /\b(gemspec|eval_gemfile|instance_eval|git|github|bitbucket|gist|path)\b\s*[(:=]|\b(File|Dir)\.|:(git|path|github)\s*=>|^\s*(gemspec|git|path)\b/m.test(
      code,
    )
  )
    return undefined;
  const calls = code.match(/\bgem\b\s*\(?\s*/g) ?? [];
  const names = [...code.matchAll(/\bgem\b\s*\(?\s*(["'])([\w.-]+)\1/g)].map(([, , name = '']) => name);
  return calls.length === names.length ? names : undefined;
}
