'use strict';
// The page shows the state that the process holds; closing or reloading it loses nothing.
(() => {
  const QUICK = 600;
  const SLOW = 10000;
  const STAGES = {
    opening: 'Opening the source', reading: 'Reading', writing: 'Writing', finishing: 'Finishing',
  };
  const VIEWS = ['source', 'content', 'target', 'work', 'result'];
  const TITLES = {
    source: 'Choose a site', content: 'Content', target: 'Choose a target', work: 'Export', result: 'Result',
  };

  let state = null;
  let view = '';
  let timer = 0;
  let planNumber = 0;
  let planTimer = 0;
  let outTouched = false;
  let mediaTouched = false;
  let shownSite = '';
  let announced = '';

  const $ = (id) => document.getElementById(id);

  const el = (tag, properties, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties || {})) {
      if (name === 'class') element.className = value;
      else if (name in element && name !== 'list') element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  };

  // Requests

  const answered = async (response) => {
    if (response.status === 403) {
      gone(await response.text());
      throw new Error('no session');
    }
    const body = await response.json();
    return { ok: response.ok, body };
  };

  const post = async (path, fields) => {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Pressport': '1' },
      body: JSON.stringify(fields || {}),
    });
    return answered(response);
  };

  const act = async (path, fields, faultsAt) => {
    const { ok, body } = await post(path, fields);
    if (ok) {
      state = body;
      render();
    } else if (faultsAt) {
      showFaults($(faultsAt), body.faults);
    }
    schedule();
    return ok;
  };

  const refresh = async () => {
    try {
      const { body } = await answered(await fetch('/api/state'));
      state = body;
      $('gone').hidden = true;
      render();
    } catch (error) {
      if (error.message !== 'no session') {
        gone('Pressport does not answer. If it has ended, start it again: pressport ui');
      }
    }
    schedule();
  };

  const isBusy = () =>
    state && [state.inspection, state.export].some((job) => job && job.state === 'running');

  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, isBusy() ? QUICK : SLOW);
  };

  const gone = (text) => {
    $('gone').textContent = text;
    $('gone').hidden = false;
  };

  // Views

  const wantedView = () => {
    if (state.export) return state.export.state === 'done' ? 'result' : 'work';
    if (!state.site) return 'source';
    return location.hash === '#target' && !state.site.sites.length ? 'target' : 'content';
  };

  const render = () => {
    const wanted = wantedView();
    const changed = wanted !== view;
    view = wanted;
    for (const name of VIEWS) $(name).hidden = name !== view;
    const at = VIEWS.indexOf(view);
    document.querySelectorAll('#steps li').forEach((step, number) => {
      step.classList.toggle('past', number < at);
      if (number === at) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
    });
    $('foot').textContent = 'Pressport ' + state.version + '. Exports are written below ' + state.folder + '.';
    ({ source, content, target, work, result })[view](changed);
    document.title = TITLES[view] + ' - Pressport';
    if (changed) {
      const heading = document.querySelector('#' + view + ' h1');
      heading.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  };

  const showFaults = (box, faults) => {
    const key = JSON.stringify(faults);
    if (box.dataset.key === key) return;
    box.dataset.key = key;
    box.replaceChildren(...(faults || []).map((fault) =>
      el('div', { class: 'fault' },
        el('p', {}, el('strong', {}, fault.cause)),
        el('p', {}, 'Try: ' + fault.remedy))));
  };

  const showBar = (bar, job) => {
    if (job.of > 0) {
      bar.max = job.of;
      bar.value = Math.min(job.done, job.of);
    } else {
      bar.removeAttribute('value');
    }
  };

  const timesOf = (job) =>
    [job.message, job.text, job.elapsed, job.left ? 'about ' + job.left + ' left for this stage' : null]
      .filter(Boolean).join(', ');

  const showProblems = (box, job, title) => {
    const problems = job.problems || [];
    if (!problems.length) {
      box.replaceChildren();
      return;
    }
    const words = { note: 'Note: ', lossy: 'Changed: ', skipped: 'Skipped: ' };
    const more = job.problemKinds - problems.length;
    box.replaceChildren(el('h2', {}, title), el('ul', { class: 'problems' },
      ...problems.map((problem) => el('li', { class: problem.severity },
        words[problem.severity] + (problem.count > 1 ? problem.count.toLocaleString('en') + ' x ' : '') +
        problem.text + (problem.subject ? ' (' + problem.subject + ')' : ''))),
      more > 0 ? el('li', {}, more + ' more kinds') : null));
  };

  // Roles are named, as the layout of a narrow screen would take them from a table.
  const showTable = (table, columns, rows, caption) => {
    const key = JSON.stringify([columns, rows]);
    if (table.dataset.key === key) return;
    table.dataset.key = key;
    table.setAttribute('role', 'table');
    const minor = rows.filter((row) => row.minor).length;
    const line = (row) => el('tr', { role: 'row', class: row.label === 'Total' ? 'total' : '' },
      el('th', { scope: 'row', role: 'rowheader' }, row.label),
      ...row.numbers.map((number, at) => {
        const none = number === '0' || number === '';
        const cell = el('td', { class: none ? 'n none' : 'n', role: 'cell' }, number === '0' ? '-' : number);
        cell.dataset.label = columns[at].toLowerCase();
        return cell;
      }));
    const main = rows.filter((row) => !row.minor && row.label !== 'Total');
    const total = rows.filter((row) => row.label === 'Total');
    const rest = el('tbody', { role: 'rowgroup', hidden: true }, ...rows.filter((row) => row.minor).map(line));
    const button = el('button', { type: 'button', class: 'copy', ariaExpanded: 'false' },
      'Show ' + minor + (minor === 1 ? ' type' : ' types') + ' for design, settings and caches');
    button.addEventListener('click', () => {
      rest.hidden = !rest.hidden;
      button.setAttribute('aria-expanded', String(!rest.hidden));
    });
    table.replaceChildren(
      el('caption', { class: 'visually-hidden' }, caption),
      el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, el('td', { role: 'cell' }),
        ...columns.map((column) => el('th', { scope: 'col', class: 'n', role: 'columnheader' }, column)))),
      el('tbody', { role: 'rowgroup' }, ...main.map(line)),
      rest,
      el('tbody', { role: 'rowgroup' }, ...total.map(line)));
    const after = table.parentElement.nextElementSibling;
    if (after && after.classList.contains('more-rows')) after.remove();
    if (minor) table.parentElement.after(el('p', { class: 'more-rows' }, button));
  };

  // 1 Source

  const isAddress = (text) =>
    /^(https?|jdbc):/i.test(text.trim()) ||
    (/^[\w-]+(\.[\w-]+)*(:\d+|\.[a-z]{2,})(\/|$)/i.test(text.trim()) &&
      !/\.(xml|sql|gz|zip|bz2|xz|zst|wpress|wpstg|sgbp|ebwp|daf|crypt|tar|db|sqlite)$/i.test(text.trim()));

  const showLogin = () => { $('login').hidden = !isAddress($('typed').value); };

  const source = (changed) => {
    const job = state.inspection;
    const running = Boolean(job && job.state === 'running');
    if (changed && state.typed && !$('typed').value) {
      $('typed').value = state.typed;
      $('user').value = state.user || '';
    }
    showLogin();
    $('source-form').hidden = running;
    $('where').hidden = running;
    $('looking').hidden = !running;
    $('uploads').replaceChildren(...state.uploads.map((file) => el('li', {}, file.name + ', ' + file.size)));
    if (running) {
      const name = state.typed || state.uploads.map((file) => file.name).join(', ');
      const share = job.of > 0 ? ', ' + Math.floor(job.done * 100 / job.of) + ' %' : '';
      const reading = { reading: ' (1 of 2: counting)', writing: ' (2 of 2: asking the targets)' }[job.stage] || '';
      $('looking-what').textContent = 'Inspecting ' + name + reading + share;
      showBar($('looking-bar'), job);
      $('looking-text').textContent = timesOf(job);
    } else if (job) {
      showFaults($('source-faults'), job.state === 'stopped'
        ? [{ cause: 'Stopped.', remedy: 'Inspect starts again.' }] : job.faults);
    }
  };

  const inspect = (site) => act('/api/inspect', {
    source: $('typed').value,
    user: $('login').hidden ? '' : $('user').value,
    password: $('login').hidden ? '' : $('password').value,
    site: site || '',
  }, 'source-faults');

  const uploadFile = (file) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', '/api/files?name=' + encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Pressport', '1');
    request.upload.onprogress = (event) => {
      const share = event.total ? event.loaded * 100 / event.total : 0;
      $('upload-bar').value = share;
      $('upload-text').textContent = 'Copying ' + file.name + ', ' + Math.floor(share) + ' %';
    };
    request.onload = () => {
      let body = null;
      try { body = JSON.parse(request.responseText); } catch (error) { /* not JSON: no state */ }
      if (request.status === 200 && body) resolve(body);
      else reject(body && body.faults ? body.faults
        : [{ cause: 'The file was not taken.', remedy: 'Type its path below.' }]);
    };
    request.onerror = () => reject([{ cause: 'The file was not taken.', remedy: 'Type its path below.' }]);
    request.send(file);
  });

  const upload = async (files) => {
    if (!files.length || isBusy()) return;
    showFaults($('source-faults'), []);
    if (files.reduce((sum, file) => sum + file.size, 0) > state.room) {
      showFaults($('source-faults'), [{
        cause: 'The temporary folder has no room for a copy.', remedy: 'Type the path of the file below.',
      }]);
      return;
    }
    $('upload').hidden = false;
    $('inspect').disabled = true;
    try {
      for (const file of files) state = await uploadFile(file);
      $('typed').value = '';
      showLogin();
      render();
      await inspect();
    } catch (faults) {
      showFaults($('source-faults'), Array.isArray(faults) ? faults : []);
    } finally {
      $('upload').hidden = true;
      $('inspect').disabled = false;
      $('file').value = '';
    }
  };

  // 2 Content

  const content = () => {
    const site = state.site;
    const key = JSON.stringify(site);
    if (shownSite === key) return;
    shownSite = key;
    const several = site.sites.length > 0;
    $('content-title').textContent = site.title || (several ? 'Several sites' : 'A site without a title');
    $('content-sentence').textContent = site.sentence;
    $('content-home').textContent = site.home || '';
    $('site-form').hidden = !several;
    $('content-found').hidden = several;
    $('to-target').hidden = several;
    $('site').replaceChildren(...site.sites.map((name) => el('option', { value: name }, name)));
    if (several) return;
    showTable($('content-table'), site.columns, site.rows, 'Content by type');
    const facts = [
      ['Plugins', site.plugins], ['Shortcodes', site.shortcodes], ['Missing from this source', site.lacks],
    ].filter(([, names]) => names && names.length);
    if (site.mediaFiles > 0) {
      facts.unshift(['Media files', [site.mediaFiles.toLocaleString('en') + (site.copiesMedia ? ' at hand'
        : ' not part of this source' + (site.mediaHost ? '; they load from ' + site.mediaHost : ''))]]);
    }
    $('content-facts').replaceChildren(...facts.flatMap(([name, names]) =>
      [el('dt', {}, name), el('dd', {}, names.join(', '))]));
    showProblems($('content-problems'), site, 'Problems');
    $('content-page').textContent = site.page;
  };

  // 3 Target

  const chosenTarget = () => {
    const checked = document.querySelector('input[name=target]:checked');
    return checked ? checked.value : '';
  };

  const chosenMedia = () => {
    if ($('media-field').hidden || $('media').checked === state.site.copiesMedia) return 'auto';
    return $('media').checked ? 'copy' : 'link';
  };

  const card = (target) => {
    const input = el('input', { type: 'radio', name: 'target', value: target.id, id: 'target-' + target.id });
    input.checked = Boolean(state.choice && state.choice.target === target.id);
    input.addEventListener('change', () => { planSoon(0); });
    const takes = state.site.takes[target.id];
    return el('div', { class: 'card' }, input,
      el('label', { htmlFor: 'target-' + target.id },
        el('strong', {}, target.id), el('span', { class: 'muted' }, target.description),
        takes ? el('span', { class: 'along' }, takes.taken + ' of ' + takes.all + ' items are exported') : null));
  };

  const target = (changed) => {
    if (!changed) return;
    const first = state.targets.slice(0, state.firstTargets);
    const rest = state.targets.slice(state.firstTargets);
    $('cards').replaceChildren(...first.map(card));
    $('more-cards').replaceChildren(...rest.map(card));
    $('more-targets').open = rest.some((other) => state.choice && other.id === state.choice.target);
    if (!chosenTarget()) document.querySelector('input[name=target]').checked = true;
    const files = state.site.mediaFiles;
    $('media-field').hidden = files === 0;
    $('media-label').textContent = (files === 1 ? 'Copy the media file' : 'Copy the ' + files.toLocaleString('en') + ' media files') +
      (state.site.copiesMedia ? '' : state.site.mediaHost ? ', fetched from ' + state.site.mediaHost : ', fetched from the old site');
    if (!mediaTouched) {
      $('media').checked = state.choice && state.choice.media !== 'auto'
        ? state.choice.media === 'copy' : state.site.copiesMedia;
    }
    $('out-help').textContent = 'A folder below ' + state.folder + ' that does not exist yet';
    if (!outTouched && state.choice) {
      $('out').value = state.choice.out;
      outTouched = true;
    }
    $('command-note').textContent = state.typed ? ''
      : 'The command names the dropped file as if it were in the current folder.';
    planSoon(0);
  };

  // Says what the chosen target leaves out, and why.
  const showLeftOut = () => {
    const takes = state.site.takes[chosenTarget()];
    $('left-out-box').hidden = !takes;
    if (!takes) return;
    $('left-out-title').textContent = takes.leftOut.length
      ? 'Left out by ' + chosenTarget() : chosenTarget() + ' leaves nothing out';
    $('left-out').replaceChildren(...takes.leftOut.map((kind) =>
      el('li', {}, kind.count + ' ' + kind.what + ': ' + kind.why)));
  };

  const planSoon = (delay) => {
    clearTimeout(planTimer);
    planTimer = setTimeout(plan, delay);
  };

  const plan = async () => {
    const number = ++planNumber;
    showLeftOut();
    const { ok, body } = await post('/api/plan', {
      target: chosenTarget(), media: chosenMedia(), out: outTouched ? $('out').value : '',
    });
    if (number !== planNumber || view !== 'target') return;
    if (ok && !outTouched) $('out').value = body.suggested;
    showFaults($('target-faults'), body.faults);
    $('same').hidden = body.faults.length > 0;
    const wrong = body.faults.length > 0;
    $('start').disabled = wrong;
    if (wrong) $('out').setAttribute('aria-invalid', 'true');
    else $('out').removeAttribute('aria-invalid');
    if (!ok) return;
    const copied = !$('media-field').hidden && $('media').checked && body.mediaPath;
    const paths = body.paths.concat(copied ? [body.mediaPath] : []);
    $('paths-box').hidden = paths.length === 0;
    $('paths').replaceChildren(...paths.map((path) => el('li', {}, (body.out || body.suggested) + '/' + path)));
    $('command').textContent = body.command;
  };

  const start = () => act('/api/export', {
    target: chosenTarget() || (state.choice && state.choice.target),
    media: state.site ? chosenMedia() : 'auto',
    out: $('out').value,
  }, view === 'work' ? 'work-faults' : 'target-faults');

  // 4 Work

  const work = () => {
    const job = state.export;
    const running = job.state === 'running';
    const names = { running: 'Exporting', stopped: 'Stopped', failed: 'The export failed' };
    $('work-title').textContent = names[job.state] + (running ? ' to ' + state.choice.target : '');
    const at = Object.keys(STAGES).indexOf(job.stage);
    $('stages').replaceChildren(...Object.values(STAGES).map((name, number) => {
      const item = el('li', { class: number < at ? 'past' : '' }, name);
      if (number === at) item.setAttribute('aria-current', 'step');
      return item;
    }));
    $('work-bar').hidden = !running;
    showBar($('work-bar'), job);
    $('work-text').textContent = timesOf(job);
    const status = running ? STAGES[job.stage] : names[job.state];
    if (status !== announced) {
      announced = status;
      $('work-status').textContent = status;
    }
    showProblems($('work-problems'), job, 'Problems so far');
    showFaults($('work-faults'), job.state === 'stopped'
      ? [{ cause: 'Stopped. Nothing was changed in the output folder.', remedy: 'Try again goes on from what was fetched already.' }]
      : job.faults);
    $('work-running').hidden = !running;
    $('work-hint').hidden = !running;
    $('work-ended').hidden = running;
    $('work-command').textContent = state.choice.command;
  };

  // 5 Result

  const result = () => {
    const job = state.export;
    const done = job.result;
    $('result-title').textContent = done.complete ? 'The export is ready' : 'The export is incomplete';
    $('verdict').textContent = done.verdict;
    $('verdict').classList.toggle('incomplete', !done.complete);
    $('report').href = done.report;
    $('result-folder').textContent = done.folder;
    $('next-box').hidden = done.next.length === 0;
    if ($('next').dataset.key !== JSON.stringify(done.next)) {
      $('next').dataset.key = JSON.stringify(done.next);
      $('next').replaceChildren(...done.next.map((command, number) => el('li', { class: 'command' },
        el('code', { id: 'next-' + number }, command), ' ', copyButton('next-' + number))));
    }
    showTable($('result-table'), done.columns, done.rows, 'Items by type');
    showProblems($('result-problems'), job, 'Problems by kind');
    $('result-summary').textContent = done.summary;
  };

  // Actions

  const copy = async (button) => {
    const code = $(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    } catch (error) {
      getSelection().selectAllChildren(code);
    }
  };

  const copyButton = (id) => {
    const button = el('button', { type: 'button', class: 'copy' }, 'Copy');
    button.dataset.copy = id;
    button.addEventListener('click', () => copy(button));
    return button;
  };

  const forget = () => {
    outTouched = false;
    mediaTouched = false;
    shownSite = '';
    announced = '';
  };

  document.querySelectorAll('.copy').forEach((button) => button.addEventListener('click', () => copy(button)));
  document.querySelectorAll('.other-source').forEach((button) => button.addEventListener('click', async () => {
    forget();
    location.hash = '';
    $('typed').value = '';
    $('password').value = '';
    await act('/api/reset');
  }));
  document.querySelectorAll('.again').forEach((button) => button.addEventListener('click', async () => {
    outTouched = false;
    if (state.choice) state.choice.out = '';
    location.hash = '#target';
    await act('/api/again');
  }));
  $('source-form').addEventListener('submit', (event) => {
    event.preventDefault();
    showFaults($('source-faults'), []);
    inspect();
  });
  $('typed').addEventListener('input', showLogin);
  $('file').addEventListener('change', () => upload([...$('file').files]));
  $('site-form').addEventListener('submit', (event) => {
    event.preventDefault();
    if (!$('typed').value) $('typed').value = state.typed;
    showLogin();
    inspect($('site').value);
  });
  $('to-target').addEventListener('click', () => { location.hash = '#target'; });
  $('to-content').addEventListener('click', () => { location.hash = ''; });
  window.addEventListener('hashchange', () => { if (state) render(); });
  $('media').addEventListener('change', () => { mediaTouched = true; planSoon(0); });
  $('out').addEventListener('input', () => { outTouched = true; planSoon(300); });
  $('target-form').addEventListener('submit', (event) => {
    event.preventDefault();
    start();
  });
  $('try-again').addEventListener('click', () => act('/api/export', state.choice, 'work-faults'));
  $('work-stop').addEventListener('click', () => act('/api/stop'));
  $('looking-stop').addEventListener('click', () => act('/api/stop'));
  $('quit').addEventListener('click', async () => {
    if (isBusy() && !window.confirm('Quit stops the run that is in progress. Quit?')) return;
    clearTimeout(timer);
    await post('/api/quit');
    clearTimeout(timer);
    $('quit').disabled = true;
    VIEWS.forEach((name) => { $(name).hidden = true; });
    gone('Pressport has ended. Finished exports are kept. You can close this page.');
  });
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    $('drop').classList.add('over');
  });
  window.addEventListener('dragleave', () => $('drop').classList.remove('over'));
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    $('drop').classList.remove('over');
    if (view === 'source') upload([...event.dataTransfer.files]);
  });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });

  refresh();
})();
