'use client'

import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'

interface DialogProps {
  /** The button that opens it. */
  trigger: ReactNode
  title: ReactNode
  /** What follows from it, before it is done. */
  lead?: ReactNode
  closeLabel: string
  children: ReactNode
}

/** Only for confirmations and side sheets that must not lose the page below; never for uploads. */
export const Dialog = ({ trigger, title, lead, closeLabel, children }: DialogProps) => (
  <RadixDialog.Root>
    <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger>
    <RadixDialog.Portal>
      <RadixDialog.Overlay className="dialog-veil" />
      <RadixDialog.Content
        className="dialog-panel floating"
        {...(lead === undefined && { 'aria-describedby': undefined })}
      >
        <div className="flex items-start justify-between gap-4">
          <RadixDialog.Title className="text-h2 font-semibold">{title}</RadixDialog.Title>
          <RadixDialog.Close
            className="-mr-2 -mt-1 flex size-11 flex-none items-center justify-center"
            aria-label={closeLabel}
          >
            <X aria-hidden size="1.25em" />
          </RadixDialog.Close>
        </div>
        {lead !== undefined && <RadixDialog.Description className="mt-2 text-ink-2">{lead}</RadixDialog.Description>}
        <div className="mt-5">{children}</div>
      </RadixDialog.Content>
    </RadixDialog.Portal>
  </RadixDialog.Root>
)
