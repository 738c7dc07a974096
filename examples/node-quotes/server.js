import { createServer } from 'node:http';

const quotes = ['less is more', 'perfection is attained when there is nothing left to take away'];

createServer((request, response) => {
  const quote = process.argv.includes('--short') ? quotes[0] : quotes[1];
  response.end(`${quote}\n`);
}).listen(8473);
