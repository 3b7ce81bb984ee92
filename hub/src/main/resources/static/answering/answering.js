// Saves every field as it is left and never loses what was typed: it stays in this browser until the server has said that it has it.
(function () {
  var form = document.getElementById('answers');
  if (!form || !form.dataset.answers) return;
  var base = form.dataset.answers;
  var store = 'answer|' + form.dataset.owner + '|' + base + '|';
  var RETRY = 15000;
  var trouble = document.getElementById('answers-trouble');
  var sending = new Map();

  function fields() { return Array.from(form.querySelectorAll('[data-field]')); }
  function say(key, values) {
    return form.dataset['text' + key].replace(/\{(\w+)\}/g, function (all, name) { return values && values[name] !== undefined ? values[name] : all; });
  }

  // ---- what stands in the controls of a field
  function controls(field) { return Array.from(field.querySelectorAll('[name]')).filter(function (control) { return !control.name.startsWith('n.') && control.type !== 'file'; }); }
  function read(field) {
    return controls(field).filter(function (control) { return control.type !== 'radio' && control.type !== 'checkbox' || control.checked; })
      .map(function (control) { return [control.name, control.value]; });
  }
  function write(field, pairs) {
    controls(field).forEach(function (control) {
      var given = pairs.filter(function (pair) { return pair[0] === control.name; }).map(function (pair) { return pair[1]; });
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = given.includes(control.value);
      else if (control.type !== 'hidden') control.value = given.length ? given[0] : '';
      control.dispatchEvent(new Event('answers-restored', { bubbles: true }));
    });
  }
  function version(field) { return field.querySelector('[name^="n."]'); }
  function pairsOf(field, answer) {
    var name = field.dataset.field;
    if (field.querySelector('[data-ranking]')) return answer.values.map(function (option, at) { return ['r.' + name + '.' + option, String(at + 1)]; });
    var values = answer.values.length ? answer.values : [''];
    return values.map(function (value) { return ['v.' + name, value]; }).concat([['o.' + name, answer.other]]);
  }

  // ---- what is kept in this browser until it is saved
  function key(field) { return store + field.dataset.field; }
  function keep(field) {
    try { localStorage.setItem(key(field), JSON.stringify({ pairs: read(field), version: version(field).value })); } catch (full) { /* the page still holds it */ }
  }
  function forget(field) { try { localStorage.removeItem(key(field)); } catch (denied) { /* nothing was kept */ } }
  // What this window saved last: a page that was asked for while it was being saved may show what stood there before.
  function note(field, pairs, answer) {
    try { sessionStorage.setItem(key(field), JSON.stringify({ pairs: pairs, version: answer.version, at: answer.at })); } catch (full) { /* a reload shows it */ }
  }
  function noted(field) { try { return JSON.parse(sessionStorage.getItem(key(field))); } catch (unreadable) { return null; } }
  function kept(field) { try { return JSON.parse(localStorage.getItem(key(field))); } catch (unreadable) { return null; } }

  // ---- what the reader is told
  function show(field, tone, text) {
    var state = field.querySelector('[data-state]');
    state.dataset.tone = tone;
    state.textContent = text;
    field.dataset.unsaved = tone === 'good' ? '' : 'yes';
    if (tone === 'good') delete field.dataset.unsaved;
    return state;
  }
  function alarm(text) {
    trouble.textContent = text || '';
    trouble.hidden = !text;
    if (text && text === form.dataset.textExpired) {
      var link = document.createElement('a');
      link.href = '/identity/sign-in';
      link.target = '_blank';
      link.textContent = document.querySelector('.sign-in') ? document.querySelector('.sign-in').textContent : '/identity/sign-in';
      trouble.append(' ', link);
    }
  }
  function conflict(field, answer) {
    var state = show(field, 'bad', say('Conflict', { name: answer.by || '?', words: answer.words || form.dataset.textNothing }));
    var mine = document.createElement('button');
    var theirs = document.createElement('button');
    [mine, theirs].forEach(function (choice) { choice.type = 'button'; choice.className = 'button-link'; });
    mine.textContent = form.dataset.textMine;
    theirs.textContent = form.dataset.textTheirs;
    mine.addEventListener('click', function () { version(field).value = answer.version; send(field); });
    theirs.addEventListener('click', function () {
      version(field).value = answer.version;
      write(field, pairsOf(field, answer));
      saved(field, answer);
      form.dispatchEvent(new Event('change'));
    });
    state.append(mine, theirs);
  }
  function saved(field, answer) {
    version(field).value = answer.version;
    var upload = document.querySelector('[data-version-of="' + field.dataset.field + '"]');
    if (upload) upload.value = answer.version;
    forget(field);
    show(field, 'good', say('Saved', { time: answer.at }));
  }

  // ---- sending
  async function send(field) {
    keep(field);
    if (sending.has(field)) { sending.set(field, true); return; }
    sending.set(field, false);
    show(field, 'warn', form.dataset.textSaving);
    var sent = JSON.stringify(read(field));
    try {
      await post(field);
    } catch (offline) {
      show(field, 'bad', form.dataset.textUnsaved);
      alarm(form.dataset.textOffline);
    }
    var again = sending.get(field);
    sending.delete(field);
    if (again && sent !== JSON.stringify(read(field))) return send(field);
  }
  async function post(field) {
    var pairs = read(field);
    var body = new URLSearchParams(pairs);
    body.append(version(field).name, version(field).value);
    body.append('row', field.dataset.row);
    body.append('_csrf', form.querySelector('[name=_csrf]').value);
    var answer = await fetch(base + '/questions/' + field.dataset.of, { method: 'POST', body: body, headers: { Accept: 'application/json' }, redirect: 'manual' });
    var json = (answer.headers.get('Content-Type') || '').includes('json') ? await answer.json() : null;
    if (json && json.state === 'saved') {
      saved(field, json);
      note(field, pairs, json);
      if (JSON.stringify(pairs) !== JSON.stringify(read(field))) {
        keep(field);
        show(field, 'warn', form.dataset.textUnsaved);
      }
      alarm('');
    } else if (json && json.state === 'conflict') {
      conflict(field, json);
    } else if (json && json.state === 'refused') {
      field.dataset.refused = 'yes';
      show(field, 'bad', json.message);
    } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      await expired(field);
    } else if (json && json.detail) {
      show(field, 'bad', json.detail);
    } else {
      throw new Error('not saved: ' + answer.status);
    }
  }

  // A new session has a new form token, which stands on this page when it is fetched again.
  async function expired(field) {
    var page = await fetch(location.href, { redirect: 'manual' });
    var fresh = page.ok ? new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('#answers [name=_csrf]') : null;
    var token = form.querySelector('[name=_csrf]');
    if (fresh && fresh.value !== token.value && !field.dataset.tried) {
      document.querySelectorAll('[name=_csrf]').forEach(function (input) { input.value = fresh.value; });
      field.dataset.tried = 'yes';
      try { await post(field); } finally { delete field.dataset.tried; }
    } else if (page.ok) {
      show(field, 'bad', form.dataset.textRefused);
    } else {
      show(field, 'bad', form.dataset.textUnsaved);
      alarm(form.dataset.textExpired);
    }
  }
  function retry() {
    fields().forEach(function (field) { if (field.dataset.unsaved && !field.dataset.refused && kept(field) && !field.querySelector('[data-state] button')) send(field); });
  }

  // ---- when
  form.addEventListener('input', function (event) {
    var field = event.target.closest('[data-field]');
    if (!field) return;
    delete field.dataset.refused;
    keep(field);
    if (event.target.matches('textarea, input:not([type=radio]):not([type=checkbox])')) show(field, 'warn', form.dataset.textUnsaved);
  });
  form.addEventListener('change', function (event) {
    if (event.target.dataset && event.target.dataset.visibility) return saveVisibility(event.target);
    var field = event.target.closest('[data-field]');
    if (field && event.target.type !== 'file') send(field);
  });
  async function saveVisibility(select) {
    var body = new URLSearchParams({ visibility: select.value, _csrf: form.querySelector('[name=_csrf]').value });
    try {
      var answer = await fetch(base + '/questions/' + select.dataset.visibility + '/visibility', { method: 'POST', body: body, redirect: 'manual' });
      alarm(answer.ok ? '' : form.dataset.textUnsaved);
    } catch (offline) {
      alarm(form.dataset.textOffline);
    }
  }
  window.addEventListener('online', retry);
  window.addEventListener('focus', retry);
  setInterval(retry, RETRY);
  // ---- texts: how long they are and may be
  function count(area) {
    var most = Number(area.dataset.longest);
    var counter = area.closest('[data-field]').querySelector('[data-counter]');
    counter.textContent = say('Count', { count: area.value.length.toLocaleString(document.documentElement.lang), most: most.toLocaleString(document.documentElement.lang) });
    counter.classList.toggle('error', area.value.length > most);
  }
  form.querySelectorAll('textarea[data-longest]').forEach(function (area) {
    count(area);
    area.addEventListener('input', function () { count(area); });
  });

  // ---- what an earlier visit could not save is put back and sent, on the version that it was typed over
  fields().forEach(function (field) {
    var entry = kept(field);
    var last = noted(field);
    if (!entry && last && Number(last.version) > Number(version(field).value)) {
      write(field, last.pairs);
      saved(field, last);
    }
    if (!entry) return;
    if (JSON.stringify(entry.pairs) === JSON.stringify(read(field))) return forget(field);
    write(field, entry.pairs);
    version(field).value = entry.version;
    send(field);
  });
})();
