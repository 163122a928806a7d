/** Every Office.js type that the stand-in has, with its table of members: what is not here is refused by name. */

import type { MemberTable } from "../wire/host-type";
import { applicationType } from "./application";
import { autoFilterType } from "./auto-filter";
import { cellValueConditionalFormatType } from "./cell-value-conditional-format";
import { chartAxesType } from "./chart-axes";
import { chartAxisTitleType } from "./chart-axis-title";
import { chartAxisType } from "./chart-axis";
import { chartCollectionType } from "./chart-collection";
import { chartDataLabelFormatType, chartDataLabelsType, chartFontType } from "./chart-data-labels";
import { chartFillType } from "./chart-fill";
import { chartGridlinesType } from "./chart-gridlines";
import { chartLegendType } from "./chart-legend";
import { chartLineFormatType } from "./chart-line-format";
import { chartSeriesCollectionType } from "./chart-series-collection";
import { chartSeriesFormatType } from "./chart-series-format";
import { chartSeriesType } from "./chart-series";
import { chartTitleType } from "./chart-title";
import { chartType } from "./chart";
import { conditionalFormatCollectionType } from "./conditional-format-collection";
import { conditionalFormatRuleType } from "./conditional-format-rule";
import { conditionalFormatType } from "./conditional-format";
import { conditionalRangeFillType } from "./conditional-range-fill";
import { conditionalRangeFontType } from "./conditional-range-font";
import { conditionalRangeFormatType } from "./conditional-range-format";
import { customConditionalFormatType } from "./custom-conditional-format";
import { dataValidationType } from "./data-validation";
import { documentPropertiesType } from "./document-properties";
import { formatProtectionType } from "./format-protection";
import { headerFooterGroupType } from "./header-footer-group";
import { headerFooterType } from "./header-footer";
import { namedItemCollectionType } from "./named-item-collection";
import { namedItemType } from "./named-item";
import { pageBreakCollectionType } from "./page-break-collection";
import { pageBreakType } from "./page-break";
import { pageLayoutType } from "./page-layout";
import { rangeAreasType } from "./range-areas";
import { rangeBorderCollectionType } from "./range-border-collection";
import { rangeBorderType } from "./range-border";
import { rangeCollectionType } from "./range-collection";
import { rangeFillType } from "./range-fill";
import { rangeFontType } from "./range-font";
import { rangeFormatType } from "./range-format";
import { rangeType } from "./range";
import { runtimeType } from "./runtime";
import { settingCollectionType } from "./setting-collection";
import { settingType } from "./setting";
import { tableCollectionType } from "./table-collection";
import { tableScopedCollectionType } from "./table-scoped-collection";
import { rangeSortType } from "./range-sort";
import { removeDuplicatesResultType } from "./remove-duplicates-result";
import { tableColumnCollectionType } from "./table-column-collection";
import { tableColumnType } from "./table-column";
import { tableRowCollectionType } from "./table-row-collection";
import { tableRowType } from "./table-row";
import { tableSortType } from "./table-sort";
import { tableType } from "./table";
import { workbookProtectionType } from "./workbook-protection";
import { workbookType } from "./workbook";
import { worksheetCollectionType } from "./worksheet-collection";
import { worksheetCustomPropertyCollectionType } from "./worksheet-custom-property-collection";
import { worksheetCustomPropertyType } from "./worksheet-custom-property";
import { worksheetFreezePanesType } from "./worksheet-freeze-panes";
import { worksheetProtectionType } from "./worksheet-protection";
import { worksheetType } from "./worksheet";

export interface DeclaredType {
  readonly name: string;
  /** Members by kind; names as on the wire, in PascalCase. */
  readonly properties: readonly { readonly name: string; readonly readable: boolean; readonly writable: boolean }[];
  readonly children: readonly { readonly name: string; readonly type: string }[];
  readonly finders: readonly { readonly name: string; readonly type: string; readonly takes: readonly string[] }[];
  readonly methods: readonly { readonly name: string; readonly takes: readonly string[] }[];
  readonly isCollection: boolean;
  readonly hasIndexer: boolean;
}

/** A table with its functions left out. */
function declared<T>({ name, members }: { readonly name: string; readonly members: MemberTable<T> }): DeclaredType {
  const entries = <V>(record: Readonly<Record<string, V>> = {}): [string, V][] => Object.entries(record);
  return {
    name,
    properties: entries(members.properties).map(([key, { read, write }]) => ({
      name: key,
      readable: read !== null,
      writable: write !== null,
    })),
    children: entries(members.children).map(([key, { type }]) => ({ name: key, type })),
    finders: entries(members.finders).map(([key, { type, takes }]) => ({
      name: key,
      type,
      takes: takes.map((shape) => shape.name),
    })),
    methods: entries(members.methods).map(([key, { takes }]) => ({
      name: key,
      takes: takes.map((shape) => shape.name),
    })),
    isCollection: members.items !== undefined,
    hasIndexer: members.item !== undefined,
  };
}

export const DECLARED_TYPES: readonly DeclaredType[] = [
  declared(applicationType),
  declared(autoFilterType),
  declared(cellValueConditionalFormatType),
  declared(chartAxesType),
  declared(chartAxisTitleType),
  declared(chartAxisType),
  declared(chartCollectionType),
  declared(chartDataLabelFormatType),
  declared(chartDataLabelsType),
  declared(chartFillType),
  declared(chartFontType),
  declared(chartGridlinesType),
  declared(chartLegendType),
  declared(chartLineFormatType),
  declared(chartSeriesCollectionType),
  declared(chartSeriesFormatType),
  declared(chartSeriesType),
  declared(chartTitleType),
  declared(chartType),
  declared(conditionalFormatCollectionType),
  declared(conditionalFormatRuleType),
  declared(conditionalFormatType),
  declared(conditionalRangeFillType),
  declared(conditionalRangeFontType),
  declared(conditionalRangeFormatType),
  declared(customConditionalFormatType),
  declared(dataValidationType),
  declared(documentPropertiesType),
  declared(formatProtectionType),
  declared(headerFooterGroupType),
  declared(headerFooterType),
  declared(namedItemCollectionType),
  declared(namedItemType),
  declared(pageBreakCollectionType),
  declared(pageBreakType),
  declared(pageLayoutType),
  declared(rangeAreasType),
  declared(rangeBorderCollectionType),
  declared(rangeBorderType),
  declared(rangeCollectionType),
  declared(rangeFillType),
  declared(rangeFontType),
  declared(rangeFormatType),
  declared(rangeType),
  declared(runtimeType),
  declared(settingCollectionType),
  declared(settingType),
  declared(tableCollectionType),
  declared(tableScopedCollectionType),
  declared(rangeSortType),
  declared(removeDuplicatesResultType),
  declared(tableColumnCollectionType),
  declared(tableColumnType),
  declared(tableRowCollectionType),
  declared(tableRowType),
  declared(tableSortType),
  declared(tableType),
  declared(workbookProtectionType),
  declared(workbookType),
  declared(worksheetCollectionType),
  declared(worksheetCustomPropertyCollectionType),
  declared(worksheetCustomPropertyType),
  declared(worksheetFreezePanesType),
  declared(worksheetProtectionType),
  declared(worksheetType),
];
