require 'sinatra/base'

# Everybody who came by.
class Guestbook < Sinatra::Base
  get('/') { 'nobody yet' }
end
