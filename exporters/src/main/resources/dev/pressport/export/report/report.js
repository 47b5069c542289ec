const field = document.getElementById('find');
if (field) {
  const rows = [...document.querySelectorAll('tr[data-place]')];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const found = document.getElementById('found');
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase();
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !texts[i].includes(words);
      shown += row.hidden ? 0 : 1;
    });
    found.textContent = shown + ' of ' + rows.length + ' shown';
  });
  field.closest('.find').hidden = false;
}
