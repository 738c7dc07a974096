# Groups commit messages by what they do.
module Changelog
  # What the kinds of commits are called in the text.
  TITLES = { 'feat' => 'Added', 'fix' => 'Fixed' }.freeze

  # The messages as Markdown, a heading for each kind.
  def self.render(messages)
    groups = messages.map { |message| message.split(': ', 2) }.group_by(&:first)
    groups.map { |kind, commits| "## #{TITLES.fetch(kind)}\n#{commits.map { |(_, text)| "- #{text}" }.join("\n")}" }.join("\n\n")
  end
end
