/** Builds the static files of the add-in: one page, its scripts, the icons, the manifest. */

const { resolve } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const { version } = require("./package.json");

/** Where the built files will be served from; `PLANPROOF_URL=https://host/path/ npm run build` writes it into the manifest. */
const DEVELOPMENT_URL = "https://localhost:3000/";
const SERVED_FROM = process.env.PLANPROOF_URL ?? DEVELOPMENT_URL;

module.exports = async (_env, { mode }) => ({
  mode,
  target: ["web", "es2022"],
  devtool: mode === "production" ? false : "source-map",
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: {
    path: resolve(__dirname, "dist"),
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
  plugins: [
    new webpack.DefinePlugin({ PLANPROOF_VERSION: JSON.stringify(version) }),
    new HtmlPlugin({ filename: "taskpane.html", template: "./src/taskpane/taskpane.html", chunks: ["taskpane"] }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" },
        { from: "assets/samples/*.xlsx", to: "assets/samples/[name][ext]" },
        { from: "src/taskpane/help.html", to: "help.html" },
        {
          from: "manifest.xml",
          to: "manifest.xml",
          transform: (text) => text.toString().replaceAll(DEVELOPMENT_URL, SERVED_FROM),
        },
      ],
    }),
  ],
  performance: { hints: false },
  devServer: mode === "development" ? await developmentServer() : undefined,
});

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
