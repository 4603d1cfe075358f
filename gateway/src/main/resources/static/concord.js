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
const { initAll } = await import(script.dataset.frontend);
initAll();
