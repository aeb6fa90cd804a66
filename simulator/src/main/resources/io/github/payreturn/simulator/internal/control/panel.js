'use strict';

const said = document.getElementById('said');
let mistaken = false;

function say(text, wrong) {
  said.textContent = text;
  said.className = wrong ? 'wrong' : '';
}

/** Replaces what has changed, and leaves open what was opened. */
async function refresh() {
  const answer = await fetch('/control');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const shown of document.querySelectorAll('[data-live]')) {
    const fresh = page.getElementById(shown.id);
    for (const opened of shown.querySelectorAll('details[open]')) {
      const same = opened.id && fresh.querySelector('#' + CSS.escape(opened.id));
      if (same) {
        same.open = true;
      }
    }
    if (shown.innerHTML !== fresh.innerHTML && !keeps(shown)) {
      shown.innerHTML = fresh.innerHTML;
    }
  }
}

/** Nobody's place or selection is taken away. */
function keeps(part) {
  const selection = document.getSelection();
  const selecting = selection && !selection.isCollapsed && part.contains(selection.anchorNode);
  return selecting || (part.contains(document.activeElement) && document.activeElement !== part);
}

async function send(method, path, json) {
  const answer = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: json || undefined,
  });
  const told = await answer.json();
  say(answer.ok ? 'Done.' : told.message, !answer.ok);
  if (document.activeElement && document.activeElement.closest('[data-live]')) {
    document.activeElement.blur();
  }
  await refresh();
}

function filled(form) {
  const json = {};
  for (const field of form.elements) {
    if (!field.name || field.value === '') {
      continue;
    }
    const path = field.name.split('.');
    let place = json;
    for (const step of path.slice(0, -1)) {
      place = place[step] = place[step] || {};
    }
    const number = field.type === 'number' || 'number' in field.dataset;
    place[path[path.length - 1]] = number ? Number(field.value) : field.value;
  }
  return JSON.stringify(json);
}

function failed() {
  mistaken = true;
  say('The simulator does not answer.', true);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-path]');
  if (!button || (button.dataset.confirm && !window.confirm(button.dataset.confirm))) {
    return;
  }
  send(button.dataset.method, button.dataset.path, button.dataset.json).catch(failed);
});

document.addEventListener('submit', (event) => {
  event.preventDefault();
  send('POST', event.target.dataset.path, filled(event.target)).catch(failed);
});

async function keepFresh() {
  try {
    if (!document.hidden) {
      await refresh();
      if (mistaken) {
        mistaken = false;
        say('');
      }
    }
  } catch {
    failed();
  }
  setTimeout(keepFresh, 2000);
}

setTimeout(keepFresh, 2000);
