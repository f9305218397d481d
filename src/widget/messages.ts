/** The widget's messages, which the portal sends with its data, so that they are in its language. */
import type { WidgetData } from '#src/domain/widget-contract.ts';
import { widgetAlone, type en } from '#src/messages/en.ts';
import { bind, type Bound } from '#src/messages/message.ts';

type Sent = typeof en.widget & Pick<typeof en, 'support' | 'ticketLines'>;

export type WidgetMessages = Bound<Sent>;

/** The messages without the portal. */
export const alone = widgetAlone;

export function messagesOf({ messages }: Pick<WidgetData, 'messages'>): WidgetMessages {
  return bind(messages.texts as Sent, messages.language);
}
