
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does beyond being read: folding chapters, searching, filtering, showing the place.
const find = (selector, from = document) => from.querySelector(selector);
const findAll = (selector, from = document) => [...from.querySelectorAll(selector)];
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const language = document.documentElement.lang;
const bar = find('#bar'), search = find('#search'), foldButton = find('#fold');
const contents = find('#contents'), contentsButton = find('#show-contents');
const filters = findAll('#filters [data-key]'), showAll = find('#show-all'), count = find('#count');
document.documentElement.classList.add('script');
bar.hidden = false;

// A chapter that is folded away is still found by the browser's own search, and printed.
const chapters = findAll('.chapter > h2').map(heading => {
  const chapter = heading.parentElement, body = find(':scope > .body', chapter);
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...heading.childNodes);
  heading.append(button);
  body.id = chapter.id + '-body';
  button.setAttribute('aria-controls', body.id);
  const entry = {
    body,
    isOpen: () => !body.hasAttribute('hidden'),
    show(open) {
      if (open) body.removeAttribute('hidden');
      else body.setAttribute('hidden', 'until-found');
      button.setAttribute('aria-expanded', open);
    },
  };
  button.addEventListener('click', () => { entry.show(!entry.isOpen()); nameFoldButton(); });
  body.addEventListener('beforematch', () => { entry.show(true); nameFoldButton(); });
  entry.show(true);
  return entry;
});

function nameFoldButton() {
  const open = chapters.some(chapter => chapter.isOpen());
  foldButton.textContent = open ? foldButton.dataset.fold : foldButton.dataset.unfold;
}
foldButton.addEventListener('click', () => {
  const open = !chapters.some(chapter => chapter.isOpen());
  chapters.forEach(chapter => chapter.show(open));
  nameFoldButton();
});
foldButton.hidden = chapters.length < 2;
nameFoldButton();

// Words are looked for without regard to case and accents; all of them must be there.
const once = make => { let value; return () => value ??= make(); };
const programmes = findAll('.programme').map(element => ({
  element, budget: BigInt(element.dataset.budget), text: once(() => fold(element.textContent)),
}));
const entries = findAll('a', contents).map(link => {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const text = once(() => fold(target?.textContent ?? ''));
  return { link, item: link.parentElement, target, text };
});
const nodes = once(() => {
  const found = [], walker = document.createTreeWalker(find('main'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, text = fold(node.data);
    if (text.length === node.data.length && text.trim()) found.push({ node, text });
  }
  return found;
});

function highlight(words) {
  if (!CSS.highlights) return;
  const ranges = [];
  for (const { node, text } of words.length ? nodes() : []) {
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
    if (ranges.length > 3000) break;
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}

function isWanted(element) {
  return filters.every(filter => {
    const wanted = filter.type === 'checkbox' ? (filter.checked ? 'on' : '') : filter.value;
    const values = element.getAttribute('data-' + filter.dataset.key) ?? '';
    return !wanted || values.split(' ').includes(wanted);
  });
}

function tellCount(shown, budget) {
  if (!count) return;
  const number = value => value.toLocaleString(language);
  const values = {
    shown: number(shown), all: number(programmes.length),
    budget: 'Rp' + number(budget) + (language === 'id' ? ',00' : ''),
  };
  const words = count.dataset.words.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  count.textContent = shown ? words : count.dataset.none;
}

function update() {
  const words = fold(search.value).split(/\s+/).filter(word => word);
  const fits = text => words.every(word => text().includes(word));
  let shown = 0, budget = 0n;
  for (const programme of programmes) {
    const visible = isWanted(programme.element) && fits(programme.text);
    programme.element.hidden = !visible;
    shown += visible;
    if (visible) budget += programme.budget;
  }
  for (const group of findAll('.group')) {
    const visible = findAll('.programme:not([hidden])', group).length;
    group.hidden = !visible;
    if (visible) find('.badge', group).textContent = visible.toLocaleString(language);
  }
  for (const entry of entries) entry.item.hidden = !fits(entry.text);
  if (showAll) showAll.hidden = shown === programmes.length && !words.length;
  tellCount(shown, budget);
  highlight(words.filter(word => word.length > 1));
}

let waiting;
search.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(update, 120);
});
search.addEventListener('keydown', event => {
  if (event.key === 'Escape') { search.value = ''; update(); }
});
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey
      || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  event.preventDefault();
  search.focus();
});
filters.forEach(filter => filter.addEventListener('change', update));
showAll?.addEventListener('click', () => {
  search.value = '';
  for (const filter of filters) {
    if (filter.type === 'checkbox') filter.checked = false;
    else filter.value = '';
  }
  update();
  search.focus();
});
const filterBox = find('#filters');
if (filterBox) filterBox.hidden = false;
update();

// Where a link leads may be folded away.
function reveal(id) {
  const target = id && document.getElementById(decodeURIComponent(id));
  for (let at = target; at; at = at.parentElement) {
    if (at.tagName === 'DETAILS') at.open = true;
    chapters.find(chapter => chapter.body === at || chapter.body.parentElement === at)?.show(true);
  }
  nameFoldButton();
  if (target) target.scrollIntoView();
}
function showContents(open) {
  contents.classList.toggle('open', open);
  contentsButton.setAttribute('aria-expanded', open);
}
contentsButton.addEventListener('click', () => showContents(!contents.classList.contains('open')));
document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  showContents(false);
  setTimeout(() => reveal(link.hash.slice(1)));
});
if (location.hash) reveal(location.hash.slice(1));

// The contents show which section is being read.
const observer = new IntersectionObserver(changes => {
  for (const { target, isIntersecting } of changes) {
    const link = entries.find(entry => entry.target === target).link;
    if (isIntersecting) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}, { rootMargin: '-25% 0% -74% 0%' });
entries.forEach(entry => { if (entry.target) observer.observe(entry.target); });

// What is wider than the page can be moved by keys; text in drawings stays in its box in any font.
function measure() {
  for (const box of findAll('.scroll')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
}
addEventListener('resize', measure);
measure();
for (const text of findAll('svg text')) {
  const width = Number(text.dataset.width);
  if (width > 0 && text.getComputedTextLength() > width) {
    text.setAttribute('textLength', width);
    text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  }
}
