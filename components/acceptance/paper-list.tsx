import { Status } from '@/components/ui/status'
import { PAPER_STATES, WINDOW } from '@/lib/copy/acceptance'
import { sayDate } from '@/lib/copy/dates'
import { wordFacts } from '@/lib/copy/refusal-facts'
import { say } from '@/lib/copy/say'
import type { FileView, MaterialView } from '@/lib/domain/application/views'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'
import { shortItems } from './item-cells'

interface PaperListProps {
  materials: readonly MaterialView[]
  today: IsoDate
  locale: Locale
}

const ORDER = ['MISSING', 'PROVIDED', 'PROMISED', 'PULLED', 'GENERATED', 'NOT_REQUIRED'] as const

/** Every paper of the case: what is missing first, each file to open or to keep. */
export const PaperList = ({ materials, today, locale }: PaperListProps) => (
  <ul>
    {ORDER.flatMap((status) => materials.filter((material) => material.status === status)).map((material) => {
      const state = PAPER_STATES[material.status]
      return (
        <li key={`${material.code}:${material.rowKey}`} className="link-row">
          <div>
            <p>
              {say(material.title, locale)}
              {material.rowTitle !== null && <span className="text-ink-2"> · {material.rowTitle}</span>}
            </p>
            <p className="text-xs text-ink-3">
              {[material.code, shortItems(material.letters, locale), pulled(material, today, locale)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {material.promiseBars.length > 0 && material.status === 'MISSING' && (
              <p className="text-s text-ink-2">
                {say(WINDOW.promiseBarred, locale, wordFacts({ barredBy: material.promiseBars }, locale))}
              </p>
            )}
            {material.files.map((file) => (
              <FileLine key={file.bindingId} file={file} locale={locale} />
            ))}
          </div>
          <Status code={state.code}>{say(state.word, locale)}</Status>
        </li>
      )
    })}
  </ul>
)

const pulled = ({ pulledOn }: MaterialView, today: IsoDate, locale: Locale): string | null =>
  pulledOn && say(WINDOW.pulledOn, locale, { date: sayDate(pulledOn, locale, today) })

const FileLine = ({ file, locale }: { file: FileView; locale: Locale }) => (
  <p className="mt-1 flex flex-wrap items-center gap-x-3 text-s">
    <a
      href={`${routes.file(file.bindingId)}?inline=1`}
      target="_blank"
      rel="noreferrer"
      className="link inline-flex min-h-8 items-center"
    >
      {file.name}
    </a>
    <span className="text-ink-3">
      {[
        file.pages === null ? null : say(WINDOW.pages, locale, { count: file.pages }),
        file.scanned ? null : say(WINDOW.notScanned, locale),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
    <a href={routes.file(file.bindingId)} download className="link inline-flex min-h-8 items-center">
      {say(WINDOW.download, locale)}
      <span className="sr-only"> {file.name}</span>
    </a>
  </p>
)
