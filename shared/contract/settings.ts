// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { envelope } from './envelope.ts';
import { VERIFIED_TYPES, type VerifiedType } from './types.ts';
import {
  check,
  CivilDate,
  Email,
  Line,
  LinkUrl,
  perLocale,
  Phone,
  Prose,
  WebUrl,
} from './values.ts';

/**
 * Help that the portal's own pages name (the help page): each finds its number or address by this key. An entry with a key
 * has its name and its «when» in every language of the help page.
 */
export const HELP_KEYS = [
  'emergency',
  'bank',
  'report',
  'complaint',
  'children',
  'talk',
  'violence',
  'trafficking',
  'privacy',
  'incident',
] as const;

export type HelpKey = (typeof HELP_KEYS)[number];

/** One place to turn to, with its source and the day on which it was checked. */
export const HelpEntry = z.strictObject({
  /** Which help this is for the portal's own pages; they show the first entry of a key. */
  key: z.enum(HELP_KEYS).optional(),
  name: Line,
  /** When to turn to it. */
  when: Prose,
  phone: Phone.optional(),
  url: LinkUrl.optional(),
  /** Where the number or address was read. */
  source: WebUrl,
  /** When somebody last opened the source. Asked for at submission; documents published before may lack it. */
  checkedOn: CivilDate.optional(),
});

/**
 * Address of one accessibility declaration on AgID's form, by its identifier. Asked for when settings are submitted;
 * documents that were published before may have another address.
 */
export const DECLARATION_URL =
  /^https:\/\/form\.agid\.gov\.it\/view\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/?$/;

/**
 * The code by which catalogues of open data know who publishes: of an administration its code in the index of public
 * administrations (IPA, «c_f205»), of a private organisation its VAT number. Source: DCAT-AP_IT 1.0, `dct:identifier`.
 */
const PublisherCode = z
  .string()
  .refine(
    (text) => /^[a-z0-9][a-z0-9_-]{1,39}$/i.test(text),
    check('publisher-code', 'must be 2 to 40 letters, digits, «_» or «-»'),
  );

/** Months after which a text is checked again at the latest. */
export const MAX_VERIFY_MONTHS = 60;

const Months = z.int().min(0).max(MAX_VERIFY_MONTHS);

/** An alert that nobody has to check would stay on the first page for ever: it has no «never». */
const AlertMonths = Months.refine(
  (months) => months > 0,
  check('alert-never-checked', 'must be 1 at least'),
);

const VerifyMonthsShape = Object.fromEntries(
  VERIFIED_TYPES.map((type) => [type, (type === 'alert' ? AlertMonths : Months).optional()]),
) as Record<VerifiedType, z.ZodOptional<z.ZodInt>>;

/** Everything that differs from city to city: one document, editable without a developer. */
export const Settings = z.strictObject({
  ...envelope('settings'),
  /** Content licence. */
  licence: z.strictObject({ name: Line, version: Line.max(20), url: WebUrl }),
  /** Address of the accessibility declaration on AgID's form: `DECLARATION_URL`. */
  declarationUrl: WebUrl,
  /** Mailbox for «Segnala un problema». */
  feedbackEmail: Email,
  /** Mailbox for accessibility problems. */
  accessibilityEmail: Email,
  /** Mailbox for security reports, shown in security.txt (RFC 9116). */
  securityContact: Email,
  /** Who publishes, for catalogues of open data; without it the catalogue of the portal names no code. */
  publisherCode: PublisherCode.optional(),
  /** Days for which the web server keeps its log. */
  logRetentionDays: z.int().min(0).max(3650),
  /** Days for which what readers say of a page is kept; absent in documents published before: `DEFAULT_RATING_DAYS`. */
  ratingRetentionDays: z.int().min(1).max(730).optional(),
  /** Months after which texts are checked again, by type; 0 is never (not for alerts), absent the default of the type (`types.ts`). */
  verifyMonths: z
    .strictObject(VerifyMonthsShape)
    .refine((months) => Object.keys(months).length > 0, 'names no type')
    .optional(),
  /** Asks search engines not to list the site (a demonstration, a trial). */
  noindex: z.boolean(),
  locales: perLocale(
    z.strictObject({
      portalName: Line.max(60),
      /** One line under the name. */
      tagline: Line.optional(),
      /** Who runs the portal, as in the slim header: «Comune di Milano». */
      city: Line.max(80),
      /** A thin band on every page: «Sito dimostrativo…». */
      band: Line.optional(),
      /** Controller of personal data: name and address. */
      controller: Prose,
      /** Data protection officer: how to write to them. */
      dataProtectionOfficer: Prose,
      /** Other contacts of the portal. */
      contacts: Prose,
      help: z.array(HelpEntry).min(1),
      /** Words that people mistype or say every day, and the words that the portal uses for them. */
      searchAliases: z.array(
        z.strictObject({ words: z.array(Line.max(60)).min(1), means: Line.max(80) }),
      ),
    }),
  ),
});

export type Settings = z.infer<typeof Settings>;
