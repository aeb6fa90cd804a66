<%@ page isErrorPage="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="code" value="${requestScope['jakarta.servlet.error.status_code']}"/>
<c:choose>
<c:when test="${code == 404}">
<c:set var="title" value="This page is not here"/>
<c:set var="text" value="It may have been moved, or it belongs to somebody else."/>
</c:when>
<c:when test="${code == 403}">
<c:set var="title" value="That took a while"/>
<c:set var="text" value="The page you came from was open for too long. Please go back, reload it, and try once more. Nothing was changed or charged."/>
</c:when>
<c:otherwise>
<c:set var="title" value="Something went wrong"/>
<c:set var="text" value="Please try again in a moment. If you were paying, look at your orders first."/>
</c:otherwise>
</c:choose>
<shop:page title="${title}">
<div class="sheet">
<img class="scene" src="<c:url value="/images/buoy.svg"/>" alt="" width="600" height="200">
<h1>${title}</h1>
<p>${text}</p>
<p class="next"><a href="<c:url value="/orders"/>">Your orders</a> <a class="button primary" href="<c:url value="/"/>">Back to the teas</a></p>
</div>
</shop:page>
