// Starts the design system's own behaviour. Every page works without it.
const script = document.getElementById('concord-script');
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported');
}
const { initAll } = await import(script.dataset.frontend);
initAll();
