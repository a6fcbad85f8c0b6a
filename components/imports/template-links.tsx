import { LinkRow } from '@/components/ui/link-row'
import { IMPORT_KIND_WORDS, IMPORTS } from '@/lib/copy/imports'
import { say } from '@/lib/copy/say'
import { IMPORT_KINDS } from '@/lib/domain/imports/kinds'
import type { Locale } from '@/lib/domain/shared/wording'
import { routes } from '@/lib/routes'

const FORMATS = ['xlsx', 'csv'] as const

/** The empty table of each kind, in both forms. */
export const TemplateLinks = ({ locale }: { locale: Locale }) => (
  <ul>
    {IMPORT_KINDS.map((kind) => (
      <LinkRow
        key={kind}
        title={say(IMPORT_KIND_WORDS[kind], locale)}
        aside={
          <span className="flex gap-5">
            {FORMATS.map((format) => (
              <a key={format} href={routes.importTemplate(kind, format, locale)} className="link" download>
                <span className="sr-only">{say(IMPORT_KIND_WORDS[kind], locale)} </span>
                {say(IMPORTS[format], locale)}
              </a>
            ))}
          </span>
        }
      />
    ))}
  </ul>
)
