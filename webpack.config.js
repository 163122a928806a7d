/** Builds the static files of the add-in; with `--env workbench`, those of the browser workbench, which no part of the add-in reaches. */

const { resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const { version } = require("./package.json");

/** Where the built files will be served from; `PLANPROOF_URL=https://host/path/ npm run build` writes it into the manifest. */
const DEVELOPMENT_URL = "https://localhost:3000/";
const SERVED_FROM = process.env.PLANPROOF_URL ?? DEVELOPMENT_URL;

const ICONS = { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" };
const SAMPLES = { from: "assets/samples/*.xlsx", to: "assets/samples/[name][ext]" };
/** What a tester tries; the pane links to it in both. */
const TESTING = { from: "src/taskpane/testing.html", to: "testing.html" };

module.exports = async ({ workbench } = {}, { mode }) => (workbench ? workbenchPage(mode) : addIn(mode));

async function addIn(mode) {
  return {
    ...built(mode, "dist"),
    entry: { taskpane: "./src/taskpane/index.tsx" },
    plugins: [
      new webpack.DefinePlugin({ PLANPROOF_VERSION: JSON.stringify(version) }),
      new HtmlPlugin({ filename: "taskpane.html", template: "./src/taskpane/taskpane.html", chunks: ["taskpane"] }),
      new CopyPlugin({
        patterns: [
          ICONS,
          SAMPLES,
          { from: "src/taskpane/help.html", to: "help.html" },
          TESTING,
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (text) => text.toString().replaceAll(DEVELOPMENT_URL, SERVED_FROM),
          },
        ],
      }),
    ],
    devServer: mode === "development" ? await developmentServer() : undefined,
  };
}

/** Microsoft's client is copied as it is, never bundled: the page loads it as Excel's own page would. */
function workbenchPage(mode) {
  return {
    ...built(mode, "dist/workbench"),
    entry: { workbench: "./src/workbench/page/index.tsx" },
    plugins: [
      new webpack.DefinePlugin({ PLANPROOF_VERSION: JSON.stringify(version) }),
      new HtmlPlugin({ filename: "workbench.html", template: "./src/workbench/page/workbench.html" }),
      new CopyPlugin({
        patterns: [
          ICONS,
          SAMPLES,
          TESTING,
          {
            from: "node_modules/@microsoft/office-js/dist/excel-web-16.00.js",
            to: "office/[name][ext]",
            info: { minimized: true },
          },
        ],
      }),
    ],
  };
}

function built(mode, folder) {
  return {
    mode,
    target: ["web", "es2022"],
    devtool: mode === "production" ? false : "source-map",
    output: {
      path: resolve(__dirname, folder),
      filename: "[name].[contenthash].js",
      chunkFilename: "[name].[contenthash].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      ],
    },
    performance: { hints: false },
  };
}

/** Excel loads nothing that is not https: the certificate is made on this machine by Microsoft's own tool. */
async function developmentServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3000,
    hot: false,
    headers: { "Access-Control-Allow-Origin": "*" },
    server: { type: "https", options: await getHttpsServerOptions() },
  };
}
