import type { Section } from '../document/sections';
import type { ClaimReport } from '../report';

/** The claims of a document under its headings, in document order. */
export interface Outline {
  /** Null for the document itself. */
  readonly section: Section | null;
  /** Unlike those of the siblings, and the same after edits elsewhere: the title, numbered where it comes again. */
  readonly key: string;
  /** Only sections that hold claims, themselves or further down. */
  readonly sections: readonly Outline[];
  readonly claims: readonly ClaimReport[];
}

interface Draft {
  readonly section: Section | null;
  readonly sections: Draft[];
  readonly claims: ClaimReport[];
}

function isEmpty({ sections, claims }: Draft): boolean {
  return claims.length === 0 && sections.every(isEmpty);
}

function finished(draft: Draft, key: string): Outline {
  const times = new Map<string, number>();
  const sections = draft.sections.map((child) => {
    const title = child.section?.title ?? '';
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return { child, key: time === 1 ? title : `${title} (${time})` };
  });
  return {
    section: draft.section,
    key,
    sections: sections.filter(({ child }) => !isEmpty(child)).map((next) => finished(next.child, next.key)),
    claims: draft.claims,
  };
}

/** The document and the sections that are open at a place of it, the outermost first. */
type Path = readonly Draft[];

function enter(path: Path, section: Section): Path {
  const open = path.filter((draft) => !draft.section || draft.section.level < section.level);
  const draft: Draft = { section, sections: [], claims: [] };
  open.at(-1)!.sections.push(draft);
  return [...open, draft];
}

/** Sorts claims under the headings, which are in document order. A claim within a heading belongs to what it heads. */
export function outline(sections: readonly Section[], claims: readonly ClaimReport[]): Outline {
  const root: Draft = { section: null, sections: [], claims: [] };
  let path: Path = [root];
  let next = 0;
  for (const claim of claims.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    for (; next < sections.length && sections[next]!.span.start <= claim.span.start; next++) {
      path = enter(path, sections[next]!);
    }
    path.at(-1)!.claims.push(claim);
  }
  return finished(root, '');
}
