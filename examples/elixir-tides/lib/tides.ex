defmodule Tides do
  @hours [2, 8, 14, 20]

  def print do
    Enum.each(@hours, fn hour -> IO.puts("high or low water at #{hour}:25") end)
  end
end
