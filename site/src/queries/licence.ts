// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Settings } from '@portico/shared/contract/settings';
import type { ActiveLocale } from '@portico/shared/locales';

type Licence = Settings['licence'];

/** The deed of a Creative Commons licence, without its language. */
const DEED =
  /^(https:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/[a-z-]+\/[0-9.]+\/)(?:(?:deed|legalcode)(?:\.[\w-]+)?)?$/;

/** Where a reader finds the licence: of Creative Commons the deed in the language of the page. */
export const licenceUrl = ({ url }: Licence, locale: ActiveLocale): string =>
  url.replace(DEED, `$1deed.${locale}`);

/** The address that names a licence for machines, in every language the same. */
export const licenceId = ({ url }: Licence): string => url.replace(DEED, '$1');

/** Is it the licence for which the official sentence of public bodies is written? */
export const isCcBy4 = (licence: Licence): boolean =>
  licenceId(licence) === 'https://creativecommons.org/licenses/by/4.0/';
