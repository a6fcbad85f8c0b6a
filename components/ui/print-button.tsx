import { Icon } from './icon'

/** The script of the layout prints (text-size-script.ts), so this needs no hydration; without script it is not shown. */
export const PrintButton = ({ label }: { label: string }) => (
  <button type="button" className="btn print-button no-print" data-print="">
    <Icon name="print" />
    {label}
  </button>
)
