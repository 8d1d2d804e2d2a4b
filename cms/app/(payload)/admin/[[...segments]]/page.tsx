// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { generatePageMetadata, RootPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getPayload } from 'payload';
import { BadAddress } from '../../../../components/list/InsteadOfList.tsx';
import { wrongInList } from '../../../../gate/pages/list-query.ts';
import { titleOfPage } from '../../../../gate/pages/page-title.ts';
import { languageOf } from '../../../../http/language.ts';
import { spoken } from '../../../../i18n/said.ts';
import { importMap } from '../importMap.js';

type Search = Record<string, string | string[]>;

export interface Args {
  params: Promise<{ segments: string[] }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const language = languageOf(await headers(), await config);
  const title = titleOfPage((await params).segments, language);
  const metadata = await generatePageMetadata({ config, params, searchParams });
  return title === undefined ? metadata : { ...metadata, title };
}

const paramsOf = (search: Search): URLSearchParams =>
  new URLSearchParams(
    Object.entries(search).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  );

/** What is wrong with the address of a list. Only users are told: the sentence shows which fields there are. */
async function wrongAddress({ params, searchParams }: Args): Promise<string | undefined> {
  const [what, collection, ...more] = (await params).segments ?? [];
  if (what !== 'collections' || collection === undefined || more.length > 0) return undefined;
  const wrong = wrongInList(await config, collection, paramsOf(await searchParams));
  if (wrong === undefined) return undefined;
  const payload = await getPayload({ config });
  const asked = await headers();
  const { user } = await payload.auth({ headers: asked, canSetHeaders: false });
  return user ? spoken(wrong, languageOf(asked, payload.config)) : undefined;
}

export default async function Page(args: Args) {
  const wrong = await wrongAddress(args);
  if (wrong !== undefined)
    return (
      <BadAddress
        message={wrong}
        href={`/admin/${(await args.params).segments.map(encodeURIComponent).join('/')}`}
      />
    );
  return RootPage({ config, ...args, importMap });
}
