import '@fontsource-variable/source-sans-3';
import { mount } from 'svelte';
import App from './App.svelte';
import './ui/base.css';
import './ui/tokens.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
mount(App, { target });
