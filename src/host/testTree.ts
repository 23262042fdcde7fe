import * as vscode from 'vscode';
import type { Section } from '../core/document/sections';
import { claimLabel } from '../core/present/claimWords';
import type { Language } from '../core/present/messages';
import { type Outline, outline } from '../core/present/outline';
import type { ClaimReport } from '../core/report';
import type { State } from './checker';

/** What an item of the tree stands for: a claim of a document, or the document or a section of it. */
export interface TestSubject {
  readonly uri: vscode.Uri;
  /** Null for what holds claims. */
  readonly claim: string | null;
}

/** Within the order of its siblings, whatever it is called. */
function sortText(order: number): string {
  return String(order).padStart(6, '0');
}

/** The tree document → section → claim. Items are used again as long as their ids are there, so that results stay with their claims. */
export class TestTree {
  private readonly subjects = new WeakMap<vscode.TestItem, TestSubject>();

  constructor(
    private readonly controller: vscode.TestController,
    private readonly language: Language,
  ) {}

  subjectOf(item: vscode.TestItem): TestSubject | undefined {
    return this.subjects.get(item);
  }

  documentItem(uri: vscode.Uri): vscode.TestItem | undefined {
    return this.controller.items.get(uri.toString());
  }

  /** Shows the claims of a report of the text as it stands; a document without any is left out. */
  update(state: State, sections: readonly Section[]): void {
    const { uri, report } = state;
    const claims = report?.claims ?? [];
    if (claims.length === 0) {
      this.remove(uri);
      return;
    }
    const item = this.item(this.controller.items, { id: uri.toString(), uri, claim: null });
    item.label = vscode.workspace.asRelativePath(uri);
    this.fill(item, outline(sections, claims), state);
    this.controller.items.add(item);
  }

  remove(uri: vscode.Uri): void {
    this.controller.items.delete(uri.toString());
  }

  /** The items of claims in and below an item, in the order of the tree. */
  *claims(item: vscode.TestItem): Generator<vscode.TestItem> {
    if (this.subjects.get(item)?.claim != null) yield item;
    for (const [, child] of item.children) yield* this.claims(child);
  }

  private item(among: vscode.TestItemCollection, { id, uri, claim }: TestSubject & { id: string }): vscode.TestItem {
    const item = among.get(id) ?? this.controller.createTestItem(id, '', uri);
    this.subjects.set(item, { uri, claim });
    return item;
  }

  /** Claims stand before the sections below them, as in the text. */
  private fill(parent: vscode.TestItem, { claims, sections }: Outline, state: State): void {
    const items = [
      ...claims.map((claim) => this.claimItem(parent, claim, state)),
      ...sections.map((section) => this.sectionItem(parent, section, state)),
    ];
    for (const [order, item] of items.entries()) item.sortText = sortText(order);
    parent.children.replace(items);
  }

  private claimItem(parent: vscode.TestItem, claim: ClaimReport, { uri, place }: State): vscode.TestItem {
    const item = this.item(parent.children, { id: `claim:${claim.id}`, uri, claim: claim.id });
    item.label = claimLabel(claim, this.language);
    item.range = place(claim.span);
    return item;
  }

  private sectionItem(parent: vscode.TestItem, inner: Outline, state: State): vscode.TestItem {
    const item = this.item(parent.children, { id: `section:${inner.key}`, uri: state.uri, claim: null });
    item.label = inner.section?.title || '#';
    if (inner.section) item.range = state.place(inner.section.span);
    this.fill(item, inner, state);
    return item;
  }
}
