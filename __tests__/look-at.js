// Runs in the page: what of it is hard to read, or lies where it should not.
(() => {
  const rgb = (color) => color.match(/[\d.]+/g)?.map(Number) ?? [];
  const luminance = (color) => {
    const [r = 0, g = 0, b = 0] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = rgb(getComputedStyle(at).backgroundColor);
      if (color[3] === undefined || color[3] === 1) return color;
      if (color[3] > 0) throw new Error('a background that is half seen through');
    }
    return [255, 255, 255];
  };
  const contrast = (element) => {
    const one = luminance(rgb(getComputedStyle(element).color));
    const other = luminance(behind(element));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const elements = [...document.querySelectorAll('body *')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '') &&
      element.getClientRects().length > 0,
  );
  const inner = document.documentElement.clientWidth;
  return {
    width: document.documentElement.scrollWidth,
    isDark: luminance(behind(document.body)) < 0.2,
    texts: elements.length,
    faint: elements
      .map((element) => ({ tag: `${element.tagName}.${element.className}`, contrast: contrast(element) }))
      .filter(({ contrast }) => contrast < 4.5),
    headings: [...new Set([...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => tagName))],
    misplaced: elements
      .filter((element) => element.closest('.scroll') === null && element.getBoundingClientRect().right > inner + 1)
      .map((element) => element.textContent),
  };
})();
