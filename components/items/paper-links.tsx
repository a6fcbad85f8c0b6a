import { PAPER_KIND_WORDS } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import { PAPER_KINDS } from '@/lib/domain/items/paper-files'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'

/** The name of the paper is in each link, heard by whoever reads links alone. */
export const PaperLinks = ({ code, title, locale }: { code: string; title: string; locale: Locale }) => (
  <span className="no-print flex flex-wrap gap-x-4 gap-y-1 text-s font-normal">
    {PAPER_KINDS.map((kind) => (
      <a key={kind} href={routes.guidePaper(code, kind)} className="link py-1">
        {say(PAPER_KIND_WORDS[kind], locale)}
        <span className="sr-only"> {title}</span>
      </a>
    ))}
  </span>
)
