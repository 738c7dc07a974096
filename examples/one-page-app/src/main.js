import { birds } from './birds.js';

const main = document.querySelector('main');

function show() {
  const [, bird] = /^\/birds\/([a-z]+)$/.exec(location.pathname) ?? [];
  const found = birds.get(bird);
  main.replaceChildren(...(found === undefined ? list() : page(found)));
}

function list() {
  return [...birds].map(([id, { name }]) =>
    Object.assign(document.createElement('a'), { href: `/birds/${id}`, textContent: name }),
  );
}

function page({ name, eats }) {
  const title = Object.assign(document.createElement('h1'), { textContent: name });
  return [title, `Eats ${eats}.`];
}

// every page is this one: the server gives it for any path
document.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  history.pushState(undefined, '', event.target.href);
  show();
});
addEventListener('popstate', show);
show();
