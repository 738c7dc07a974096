defmodule Tides.MixProject do
  use Mix.Project

  def project do
    [app: :tides, version: "1.0.0", elixir: "~> 1.17"]
  end
end
