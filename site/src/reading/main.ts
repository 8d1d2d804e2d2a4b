// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepLarger } from './larger.ts';
import { offerToListen } from './listen.ts';
import '../menu/close-menu.ts';
import './print.ts';

const tools = document.querySelector<HTMLElement>('.reading-tools');
const text = document.querySelector('.article');
const larger = tools?.querySelector('input');
if (tools && text) offerToListen(tools, text);
if (larger) keepLarger(larger);
