'use strict';
(() => {
  const items = [...document.querySelectorAll('.f')];
  if (items.length === 0) return;
  const list = (item, name) => (item.getAttribute(name) || '').split(' ').filter(Boolean);
  const distinct = name => [...new Set(items.flatMap(item => list(item, name)))].sort();
  const make = (tag, text, attributes) => {
    const made = document.createElement(tag);
    made.textContent = text;
    for (const [name, value] of Object.entries(attributes || {})) made.setAttribute(name, value);
    return made;
  };
  const labelled = (text, control) => {
    const label = make('label', text);
    label.append(control);
    return label;
  };
  const choice = (all, words) => {
    const select = make('select', '');
    select.append(make('option', all, { value: '' }), ...words.map(word => make('option', word, { value: word })));
    return select;
  };

  const form = make('form', '', { class: 'filter', role: 'search' });
  const text = make('input', '', { type: 'search', autocomplete: 'off' });
  const rule = choice('any', distinct('data-r'));
  const verdict = choice('any', distinct('data-w'));
  const told = make('output', '', { 'aria-live': 'polite' });
  form.append(labelled('Text ', text), labelled('Rule ', rule), labelled('Verdict ', verdict), told);
  form.addEventListener('submit', happened => happened.preventDefault());
  const texts = new Map();
  const textOf = item => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };
  const filter = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const isOn = words.length > 0 || rule.value !== '' || verdict.value !== '';
    let shown = 0;
    for (const item of items) {
      const fits = (rule.value === '' || list(item, 'data-r').includes(rule.value))
        && (verdict.value === '' || list(item, 'data-w').includes(verdict.value))
        && words.every(word => textOf(item).includes(word));
      item.hidden = !fits;
      shown += fits ? 1 : 0;
      // What is found is not to be looked for again.
      const around = item.parentElement.closest('details');
      if (isOn && fits && around) around.open = true;
    }
    told.textContent = isOn ? `${shown} of ${items.length} shown` : '';
  };
  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  document.querySelector('.facts').after(form);

  const reveal = () => {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch { return; }
    const target = document.getElementById(name);
    if (!target) return;
    for (let item = target; item; item = item.parentElement) {
      item.hidden = false;
      if (item.localName === 'details') item.open = true;
    }
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  if (location.hash) reveal();
})();
