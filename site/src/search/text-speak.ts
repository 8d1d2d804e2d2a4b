// SPDX-License-Identifier: AGPL-3.0-or-later

/** How people shorten words in chats, bare, and what they mean. */
const SHORT: Readonly<Record<string, string>> = {
  it: `nn=non cmq=comunque xke=perche xche=perche xk=perche pk=perche x=per ke=che k=che kn=con cn=con sn=sono qnd=quando
    dv=dove tt=tutto qlc=qualcosa qlcn=qualcuno qlcno=qualcuno qlkn=qualcuno msg=messaggio mex=messaggio psw=password
    pw=password pwd=password fb=facebook insta=instagram ig=instagram wa=whatsapp wapp=whatsapp wats=whatsapp
    whats=whatsapp wzp=whatsapp uozzap=whatsapp tg=telegram tel=telefono cel=cellulare cell=cellulare cmp=computer
    grz=grazie dp=dopo anke=anche nun=non er=il mesagg=messaggio messagg=messaggio`,
  en: `u=you ur=your acc=account acct=account msg=message pic=picture pics=pictures fb=facebook insta=instagram
    ig=instagram wa=whatsapp wapp=whatsapp pw=password pwd=password sm1=someone ppl=people`,
};

const TABLES = new Map(
  Object.entries(SHORT).map(([locale, words]) => [
    locale,
    new Map(words.split(/\s+/).map((pair) => pair.split('=') as [string, string])),
  ]),
);

/** A query with its shortened words written out. */
export function writtenOut(query: string, locale: string): string {
  const table = TABLES.get(locale);
  return query
    .split(/\s+/)
    .map((word) => table?.get(word.toLowerCase().replace(/[.,;:!?]+$/, '')) ?? word)
    .join(' ');
}
