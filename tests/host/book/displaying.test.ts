import { displayText, generalText } from "../../../src/host/book/number-text";

test.each<[number | string | boolean, string, string]>([
  [0, "General", "0"],
  [1234.5, "General", "1234.5"],
  [0.1 + 0.2, "General", "0.3"],
  [1 / 3, "General", "0.333333333"],
  [123456789012, "General", "1.23457E+11"],
  [12345678901, "General", "12345678901"],
  [-2.5, "General", "-2.5"],
  [2.5, "0", "3"],
  [-2.5, "0", "-3"],
  [1.005, "0.00", "1.01"],
  [3.14159, "0.0", "3.1"],
  [0.5, "0%", "50%"],
  [0.125, "0.0%", "12.5%"],
  [0.07, "0%", "7%"],
  [1234567.891, "#,##0", "1,234,568"],
  [1234.5, "#,##0.00", "1,234.50"],
  [-1234, "#,##0;[Red]-#,##0", "-1,234"],
  [-1234, "#,##0_);(#,##0)", "(1,234)"],
  [0, '0;-0;"none"', "none"],
  [5, '0 "days"', "5 days"],
  [-5, "+0;-0;0", "-5"],
  [5, "+0;-0;0", "+5"],
  [1500000, "0.0,,", "1.5"],
  [1234, "£#,##0", "£1,234"],
  [1234, "[$£-809]#,##0.00", "£1,234.00"],
  [0.00012, "0.00E+00", "1.20E-04"],
  [7, "000", "007"],
  [0.5, "#.##", ".5"],
  [-0.001, "0.0", "0.0"],
  [45565, "d mmmm yyyy", "30 September 2024"],
  [45565, "dd/mm/yyyy", "30/09/2024"],
  [45565, "m/d/yyyy", "9/30/2024"],
  [45565, "mmm-yy", "Sep-24"],
  [45565, "ddd d mmm", "Mon 30 Sep"],
  [45565, "dddd", "Monday"],
  [45565, "yyyy-mm-dd", "2024-09-30"],
  [45565.5, "dd/mm/yyyy hh:mm", "30/09/2024 12:00"],
  [45565.75, "h:mm AM/PM", "6:00 PM"],
  [1.5, "[h]:mm", "36:00"],
  [0.999999, "h:mm", "23:59"],
  [60, "d mmm yyyy", "29 Feb 1900"],
  [1, "d mmm yyyy", "1 Jan 1900"],
  [-1, "d mmm yyyy", "########"],
  ["due soon", "General", "due soon"],
  ["due soon", "0.0", "due soon"],
  ["abc", '"Ref "@', "Ref abc"],
  [12, "@", "12"],
  [true, "0", "TRUE"],
  ["#REF!", "0", "#REF!"],
  ["", "0", ""],
  [3, '[<1]"low";[<5]"middle";"high"', "middle"],
])("%j as %s reads %s", (value, format, expected) => {
  expect(displayText(value, format, "1900")).toBe(expected);
});

test("the 1904 system counts its days from 1 January 1904", () => {
  expect(displayText(0, "d mmm yyyy", "1904")).toBe("1 Jan 1904");
  expect(displayText(44103, "d mmm yyyy", "1904")).toBe("30 Sep 2024");
});

test("General never shows more than eleven figures", () => {
  for (const value of [1 / 7, 12345.678912345, 99999999999.5, 1e-10, 123456789.123]) {
    expect(generalText(value).replace(/[-.E+]/g, "").length).toBeLessThanOrEqual(12);
  }
});
