import { Disclosure } from '@/components/ui/disclosure'
import { SectionHead } from '@/components/ui/section-head'
import { NEEDED } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import type { NeededPaper, NeededPapers } from '@/lib/domain/items/needed'
import type { Locale } from '@/lib/domain/shared/wording'
import { MaterialTable } from './material-table'

/** What one prepares, what is fetched, and what is asked only in another situation. */
export function NeededPaperList({ locale, papers }: { locale: Locale; papers: NeededPapers }) {
  const { yours, fetched, onlyIf } = papers
  return (
    <section className="section" id="papers" aria-labelledby="papers-title">
      <SectionHead
        id="papers-title"
        title={say(NEEDED.yours, locale)}
        aside={say(NEEDED.papersMany, locale, { n: yours.length })}
      />
      <p className="mt-1 mb-2 text-s text-ink-3">{say(NEEDED.yoursNote, locale, kindsOf(yours))}</p>
      <MaterialTable locale={locale} caption={say(NEEDED.yours, locale)} papers={yours} showCopies />
      {[
        { title: NEEDED.fetched, note: NEEDED.fetchedNote, list: fetched },
        { title: NEEDED.onlyIf, note: NEEDED.onlyIfNote, list: onlyIf.map((def) => ({ def })) },
      ]
        .filter(({ list }) => list.length > 0)
        .map(({ title, note, list }) => (
          <Disclosure
            key={title.zh}
            summary={
              <>
                <span className="font-semibold">
                  {say(title, locale)} {say(NEEDED.papersMany, locale, { n: list.length })}
                </span>
                <span className="block text-s text-ink-3">{say(note, locale)}</span>
              </>
            }
          >
            <MaterialTable locale={locale} caption={say(title, locale)} papers={list} showCopies />
          </Disclosure>
        ))}
    </section>
  )
}

function kindsOf(papers: readonly NeededPaper[]) {
  const count = (supply: NeededPaper['supply']): number => papers.filter((paper) => paper.supply === supply).length
  return { upload: count('APPLICANT'), fill: count('FORM'), sign: count('GENERATED'), promise: count('PROMISE') }
}
