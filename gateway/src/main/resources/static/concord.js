// Starts the design system's own behaviour. Every page works without it.
const script = document.getElementById('concord-script');
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported');
}
for (const questions of document.querySelectorAll('[data-if-other]')) {
  const select = document.getElementById(questions.dataset.ifOther);
  const show = () => { questions.hidden = select.value !== 'other'; };
  select.addEventListener('change', show);
  show();
}
for (const more of document.querySelectorAll('[data-if-chosen]')) {
  const radio = document.getElementById(more.dataset.ifChosen);
  const show = () => { more.hidden = !radio.checked; };
  radio.form.elements[radio.name].forEach((one) => one.addEventListener('change', show));
  window.addEventListener('pageshow', show);
  show();
}
const { initAll } = await import(script.dataset.frontend);
if (document.querySelector('[data-live]') && 'EventSource' in window) {
  const { follow } = await import(script.dataset.liveScript);
  follow(initAll);
}
initAll();
