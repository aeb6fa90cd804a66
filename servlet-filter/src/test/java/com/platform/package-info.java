/** A pretend shop platform, and the plugin for it. */
package com.platform;
