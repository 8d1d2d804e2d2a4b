// SPDX-License-Identifier: AGPL-3.0-or-later
import Branch from './Branch.astro';
import Branches from './Branches.astro';
import Callout from './Callout.astro';
import Definition from './Definition.astro';
import Demo from './Demo.astro';
import Heading from './Heading.astro';
import HelpLink from './HelpLink.astro';
import HelpNumber from './HelpNumber.astro';
import HelpNumbers from './HelpNumbers.astro';
import HelpPhone from './HelpPhone.astro';
import HelpSources from './HelpSources.astro';
import Italian from './Italian.astro';
import Licence from './Licence.astro';
import Notes from './Notes.astro';
import PageLink from './PageLink.astro';
import Setting from './Setting.astro';
import Situation from './Situation.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';

/**
 * The components that the portal's own pages may use besides Markdown. A page is `content/<page>.<locale>.mdx`, for example
 * `content/help.it.mdx`, and begins with `title`, `summary` (160 characters at most) and `updated`
 * (`YYYY-MM-DD`). The template shows title, summary and date; the text begins with a paragraph or `##`.
 * Nothing is imported in the MDX: these names are simply there.
 *
 * ```mdx
 * <Callout tone="note|tip|warning|danger" title="…">Markdown</Callout>   `level={2}` before the first `##`
 * <Steps><Step title="…">Markdown</Step></Steps>                 numbered things to do
 * <Step title="Chiama il" call="emergency">Markdown</Step>       a title that ends in a number of the help entries
 * <Situation id="telefono">…</Situation>                         a large disclosure, one of `help/situations.ts`
 * <Branches>- [Ho solo guardato](#link-guardato)</Branches>      a choice inside a situation
 * <Branch id="link-guardato" title="…">…</Branch>                where a choice leads
 * <HelpNumbers />                                                all help entries; <HelpSources /> where they were read
 * <Notes />                                                      lines to fill in by hand, on paper only
 * <HelpPhone to="emergency" />                                   the number of a help entry: large, can be tapped
 * <HelpNumber to="emergency" />                                  the same inside a sentence
 * <HelpLink to="report" text="testo" />                          the address of a help entry
 * <Setting name="controller" />                                  a value of the settings, see `Setting.astro`
 * <Licence>Markdown</Licence>                                    the official sentence; the Markdown under other licences
 * <PageLink to="help">testo</PageLink>                           a page of the portal in the same language
 * <Definition term="…">what it means</Definition>
 * <Demo>Markdown</Demo>                                          only while the settings have the band of a demonstration
 * _denuncia_                      a word in Italian on a page that is not, for screen readers; in titles and terms too
 * ```
 * Numbers and addresses to turn to are never written here: they are help entries of the settings, with source and
 * date of check. Where a city has none, the reader is sent to «Serve aiuto?».
 * `icon` is one of `art/icons.ts`. A blank line before and after Markdown inside a component.
 */
export const mdxComponents = {
  Branch,
  Branches,
  Callout,
  Definition,
  Demo,
  em: Italian,
  h2: Heading,
  HelpLink,
  HelpNumber,
  HelpNumbers,
  HelpPhone,
  HelpSources,
  Licence,
  Notes,
  PageLink,
  Setting,
  Situation,
  Step,
  Steps,
};
