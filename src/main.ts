import '@fontsource-variable/source-sans-3';
import { mount } from 'svelte';
import App from './App.svelte';
import { language } from './strings/language.ts';
import './ui/base.css';
import './ui/tokens.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
document.documentElement.lang = language;

const room = new URLSearchParams(location.search).get('presenter');
if (room === null) mount(App, { target });
else {
  // The presenter's window shows words alone: it needs no graph.
  void import('./lesson/presenter/Presenter.svelte').then(({ default: Presenter }) =>
    mount(Presenter, { target, props: { room } }),
  );
}
