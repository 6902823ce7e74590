// What a page of the tool kit offers with a script: a form that fills the
// document beside it, a copy of it, a file for Word, and the readiness check.
// What is typed is kept in the page alone and goes nowhere.
import { offerCopy } from './document-copy';
import { fillForm } from './document-form';
import { offerPlaces } from './document-places';
import { offerWord } from './document-word';
import { checkReadiness } from './readiness';

const sheet = document.querySelector<HTMLElement>('[data-sheet]');
const form = document.querySelector<HTMLFormElement>('[data-document-form]');
const status = document.querySelector<HTMLElement>('[data-desk-status]');

const values = form && sheet ? fillForm(form, sheet) : () => new Map<string, string>();
if (form) offerPlaces(form);
if (sheet && status) {
  offerCopy(sheet, status);
  offerWord(values, status);
}
checkReadiness();
