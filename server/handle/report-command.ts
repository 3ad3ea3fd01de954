import { hash } from 'node:crypto';
import type { Knowledge } from '@needful/shared/domain/discovery/knowledge.ts';
import type { IncidentId, Instant } from '@needful/shared/domain/ids.ts';
import { withoutDomains } from '@needful/shared/domain/incident/fact-domains.ts';
import type { KeptReport, Report } from '@needful/shared/domain/incident/report.ts';
import { v7 as uuid } from 'uuid';
import { canonicalJson } from '../store/event-body.ts';
import { prepareText, type TextToKeep } from '../store/sealed-texts.ts';
import type { Asked } from './incident.ts';

type Beside = {
  /** Name of a reporter who is no member, and how to reach them. */
  readonly contact?: string | null;
  /** Who knew it since when, where whoever enters it says so. */
  readonly known?: Knowledge;
};

/** The command that keeps a report, whatever door it came through, and the texts that are sealed apart from it. */
export function reportCommand(
  report: Report,
  sentAt: Instant,
  { contact = null, known }: Beside = {},
): { readonly asked: Asked; readonly texts: readonly TextToKeep[] } {
  const { facts, domains } = withoutDomains(report.facts);
  const kept = { ...report, facts };
  const sealedDomains = domains === null ? null : prepareText('domains', domains);
  const sealedContact = contact === null ? null : prepareText('reporter-contact', contact);
  const asked = {
    type: 'report',
    incidentId: uuid() as IncidentId,
    report: kept,
    domains: sealedDomains?.pointer ?? null,
    contact: sealedContact?.pointer ?? null,
    ...(known === undefined ? {} : { known }),
    payloadHash: hashOf(known === undefined ? kept : { ...kept, known }),
    formerPayloadHash: hashOf(report),
    sentAt,
  } as const;
  return { asked, texts: [sealedDomains, sealedContact].filter((text) => text !== null) };
}

function hashOf(report: KeptReport & { readonly known?: Knowledge }): string {
  return hash('sha256', canonicalJson(report), 'hex');
}
