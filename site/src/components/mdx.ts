// SPDX-License-Identifier: AGPL-3.0-or-later
import Callout from './mdx/Callout.astro';
import Definition from './mdx/Definition.astro';
import HelpNumbers from './mdx/HelpNumbers.astro';
import PageLink from './mdx/PageLink.astro';
import Phone from './mdx/Phone.astro';
import Setting from './mdx/Setting.astro';
import Situation from './mdx/Situation.astro';
import Step from './mdx/Step.astro';
import Steps from './mdx/Steps.astro';

/**
 * What the portal's own pages may use besides Markdown. A page is `content/<page>.<locale>.mdx`, for example
 * `content/urgent.it.mdx`, and begins with `title`, `summary` (160 characters at most) and `updated`
 * (`YYYY-MM-DD`). The template shows title, summary and date; the text begins with a paragraph or `##`.
 * Nothing is imported in the MDX: these names are simply there.
 *
 * ```mdx
 * <Callout tone="note|tip|warning|danger" title="…">Markdown</Callout>
 * <Steps><Step title="…">Markdown</Step></Steps>                 numbered things to do
 * <Situation id="telefono-rubato" icon="phone" title="…">…</Situation>   a large disclosure (urgent page)
 * <Phone number="112" label="Emergenze" />                       large, can be tapped
 * <Setting name="controller" />                                  a value of the settings, see `mdx/setting.ts`
 * <HelpNumbers />                                                all help entries of the settings
 * <PageLink to="help">testo</PageLink>                           a page of the portal in the same language
 * <Definition term="…">what it means</Definition>
 * ```
 * `icon` is one of `components/icons.ts`. A blank line before and after Markdown inside a component.
 */
export const mdxComponents = {
  Callout,
  Definition,
  HelpNumbers,
  PageLink,
  Phone,
  Setting,
  Situation,
  Step,
  Steps,
};
