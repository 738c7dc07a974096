const { createServer } = require('node:http');

// how long it has been up, for whoever asks
createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(`${JSON.stringify({ path: request.url, up: process.uptime() > 0 })}\n`);
}).listen(8090);
