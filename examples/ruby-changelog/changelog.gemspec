Gem::Specification.new do |gem|
  gem.name = 'changelog'
  gem.version = '1.0.0'
  gem.summary = 'Groups commit messages by what they do'
  gem.authors = ['Example']
  gem.homepage = 'https://example.com/changelog'
  gem.license = 'MIT'
  gem.files = Dir['bin/*', 'lib/*.rb']
  gem.bindir = 'bin'
  gem.executables = ['changelog']
end
